/*
 * Countries, states and large cities by their everyday English names, lower case: to tell "a writer from Boston" from
 * "a writer from Wired". Facts of general knowledge, written for this project.
 */

/** Names of places that people say they are from. */
export const COMMON_PLACES: ReadonlySet<string> = new Set(
  `alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,indiana,
  iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,
  nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,
  rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming,
  ontario,quebec,british columbia,alberta,manitoba,nova scotia,saskatchewan,
  afghanistan,albania,algeria,argentina,armenia,australia,austria,bangladesh,belarus,belgium,bolivia,bosnia,botswana,brazil,
  bulgaria,cambodia,cameroon,canada,chile,china,colombia,congo,costa rica,croatia,cuba,cyprus,czech republic,czechia,denmark,
  dominica,dominican republic,ecuador,egypt,el salvador,england,estonia,ethiopia,finland,france,germany,ghana,greece,guatemala,
  haiti,honduras,hong kong,hungary,iceland,india,indonesia,iran,iraq,ireland,israel,italy,jamaica,japan,jordan,kazakhstan,
  kenya,kosovo,kuwait,latvia,lebanon,liberia,libya,lithuania,luxembourg,malaysia,mali,malta,mexico,moldova,mongolia,morocco,
  mozambique,myanmar,namibia,nepal,netherlands,new zealand,nicaragua,niger,nigeria,north korea,northern ireland,norway,oman,
  pakistan,palestine,panama,paraguay,peru,philippines,poland,portugal,puerto rico,qatar,romania,russia,rwanda,saudi arabia,
  scotland,senegal,serbia,sierra leone,singapore,slovakia,slovenia,somalia,south africa,south korea,south sudan,spain,
  sri lanka,sudan,sweden,switzerland,syria,taiwan,tanzania,thailand,tunisia,turkey,uganda,ukraine,united arab emirates,
  united kingdom,united states,uruguay,uzbekistan,venezuela,vietnam,wales,yemen,zambia,zimbabwe,us,u.s.,usa,uk,u.k.,uae,
  london,paris,berlin,munich,hamburg,frankfurt,vienna,zurich,geneva,rome,milan,madrid,barcelona,lisbon,porto,dublin,belfast,
  edinburgh,glasgow,manchester,birmingham,leeds,liverpool,bristol,cambridge,oxford,amsterdam,utrecht,rotterdam,brussels,
  copenhagen,stockholm,oslo,helsinki,warsaw,krakow,prague,budapest,bucharest,sofia,belgrade,athens,istanbul,ankara,kyiv,kiev,
  moscow,cairo,lagos,abuja,accra,nairobi,johannesburg,cape town,tunis,algiers,casablanca,dubai,abu dhabi,doha,riyadh,beirut,
  damascus,baghdad,tehran,jerusalem,tel aviv,gaza,ramallah,kabul,karachi,lahore,islamabad,delhi,new delhi,mumbai,bangalore,
  bengaluru,chennai,hyderabad,kolkata,dhaka,colombo,bangkok,hanoi,ho chi minh city,jakarta,manila,kuala lumpur,beijing,
  shanghai,shenzhen,guangzhou,taipei,seoul,tokyo,osaka,kyoto,sydney,melbourne,brisbane,perth,auckland,wellington,
  toronto,montreal,vancouver,ottawa,calgary,edmonton,victoria,waterloo,winnipeg,halifax,boston,chicago,los angeles,
  san francisco,san diego,san jose,oakland,seattle,portland,denver,boulder,austin,dallas,houston,san antonio,phoenix,tucson,
  las vegas,salt lake city,atlanta,miami,orlando,tampa,nashville,memphis,new orleans,charlotte,raleigh,durham,philadelphia,
  pittsburgh,baltimore,washington dc,washington d.c.,brooklyn,queens,manhattan,new york city,cleveland,columbus,cincinnati,
  detroit,minneapolis,milwaukee,madison,st. louis,kansas city,omaha,indianapolis,louisville,sacramento,silicon valley,
  mexico city,bogota,lima,santiago,buenos aires,sao paulo,rio de janeiro,caracas,havana,kingston,europe,africa,asia,
  north america,south america,latin america,bay area,san francisco bay area,midwest`
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
)
