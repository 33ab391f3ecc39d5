import type { KnownNames } from './known-names.ts'

/* Well-known names of public life and business, written down for this project from common knowledge; see `known-names.ts`. */
export const PUBLIC_LIFE: KnownNames = {
  ORG: `3m|7-eleven|abc news|aetna|afd|afl-cio|afp|african national congress|african union|aig|aipac|air canada|
air france|air india|al jazeera|al qaeda|al-qaeda|alaska airlines|alcoholics anonymous|aldi|allstate|
american airlines|american apparel|american enterprise institute|american express|american medical association|
american red cross|amex|amtrak|amway|anheuser-busch|applebee's|aramco|arizona state|arthur andersen|asean|
ashley madison|aspca|aspen institute|aston martin|audi|bain capital|bank of america|bank of england|
bank of japan|barclays|barnes & noble|barnes and noble|bayer|bbc news|bbc radio|bcg|bear stearns|
bed bath & beyond|ben & jerry's|ben and jerry's|berklee|beyond meat|biontech|bjp|black panther party|blackstone|
bleacher report|blockbuster video|blue cross|boko haram|border patrol|boring company|boston consulting group|
boston globe|boston university|boy scouts|breitbart|brics|brigham young university|british airways|british army|
british petroleum|brookings|brookings institution|brown university|bundestag|bundeswehr|byu|c-span|cadillac|
calvin klein|capital one|cargill|carrefour|cartoon network|cathay pacific|cato institute|cbc|cbs news|ccp|cdu|
census bureau|centers for disease control|central intelligence agency|chamber of commerce|
chan zuckerberg initiative|channel 4|charles schwab|charlie hebdo|chase bank|chatham house|cheesecake factory|
chevrolet|chevy|chicago tribune|chick-fil-a|chinese communist party|chipotle|chrysler|citibank|citigroup|
clinton foundation|cnbc|coast guard|columbia university|comedy central|communist party|companies house|
conde nast|condé nast|
congressional budget office|conservative party|consumer reports|cornell|cornell university|
council on foreign relations|cracker barrel|credit suisse|cuny|cvs|daily beast|daily mail|daily telegraph|
daimler|dairy queen|dartmouth|dartmouth college|de beers|dea|defense department|democratic national committee|
democratic party|democratic socialists of america|denny's|department of defense|department of education|
department of energy|department of homeland security|department of justice|department of state|der spiegel|
deutsche bank|deutsche welle|dhs|die zeit|discovery channel|dnc|doctors without borders|doj|dollar general|
dollar shave club|domino's|dow chemical|duke university|dunkin donuts|dunkin' donuts|east india company|easyjet|
ecb|el pais|eli lilly|entertainment weekly|environmental protection agency|equal justice initiative|equinor|
ernst & young|eth zurich|ethiopian airlines|eton|european central bank|european parliament|evergrande|
extinction rebellion|exxon|exxon mobil|faa|fannie mae|farc|fdic|federal aviation administration|
federalist society|fema|ferrari|fidesz|five guys|fivethirtyeight|florida state|food and drug administration|
foot locker|forbes|ford foundation|ford motor company|forever 21|fortune magazine|freddie mac|fsb|g20|g7|g8|
gallup|gartner|gates foundation|gawker|gazprom|ge|geico|genentech|general motors|georgetown university|
georgia tech|gestapo|getty images|gilead sciences|girl scouts|glaxosmithkline|globe and mail|gop|gq|
green berets|green party|greyhound bus|gsk|h&r block|haaretz|habitat for humanity|halliburton|hamas|
harley davidson|harper's magazine|harpercollins|harrods|harvard business review|harvard business school|
harvard law|harvard law school|harvard medical school|hasbro|hells angels|heritage foundation|hezbollah|hhs|
history channel|hmrc|hobby lobby|holiday inn|homeland security|hoover institution|house of commons|house of lords|
howard university|hsbc|huffington post|huffpost|human rights watch|hyatt|iaea|ideo|idf|ihop|iit|iits|
imperial college|impossible foods|in-n-out|infowars|insead|internal revenue service|
international criminal court|international monetary fund|interpol|intuit|ipcc|irish republican army|isil|isis|
islamic state|israeli defense forces|itv|ivy league|jaguar land rover|jcpenney|jetblue|john deere|johns hopkins|
johns hopkins university|johnson & johnson|johnson and johnson|joint chiefs|juilliard|justice department|
kaiser permanente|kellogg's|kennedy school|kfc|kgb|kkr|klm|kmart|knesset|kpmg|kqed|krispy kreme|kroger|l'oreal|
la times|labour party|land registry|lamborghini|land rover|lapd|le monde|league of nations|lexus|lib dems|liberal democrats|
liberal party|libertarian party|library of congress|lidl|likud|lok sabha|london school of economics|
lonely planet|long-term capital management|los angeles times|louis vuitton|lowe's|lse|lsu|lufthansa|luftwaffe|
lululemon|lvmh|macy's|maersk|malaysia airlines|marine corps|marks & spencer|marriott|maserati|mastercard|mattel|
max planck institute|mayo clinic|mazda|mcgill|mcgill university|medtronic|mercedes benz|mercedes-benz|merck|
merrill lynch|metropolitan police|mi5|mi6|michelin|michigan state|mit press|mitsubishi|monsanto|moody's|mossad|
mother jones|mtv|muslim brotherhood|nasdaq|nation of islam|national archives|national geographic|national guard|
national institutes of health|national park service|national review|national rifle association|
national science foundation|national security agency|national security council|national university of singapore|
natwest|navy seals|nazi party|nbc news|new balance|new statesman|new york magazine|new york post|
new york stock exchange|new york university|news corp|newsweek|nhk|nhs|nickelodeon|noaa|nordstrom|north face|
northwestern university|novo nordisk|nra|nsf|ntsb|ny times|nypd|nyu|oath keepers|oecd|ofcom|ofgem|ofsted|ohio state|
ohio state university|old navy|olive garden|opec|open society foundations|open university|osha|oxfam|
oxford university press|p&g|palestinian authority|pan am|panera|panera bread|papa john's|peace corps|
peking university|peloton|penguin random house|penn state|people's liberation army|pepsico|peta|petrobras|
petsmart|peugeot|pew research|pg&e|philip morris|pimco|pizza hut|planned parenthood|playboy|plo|politburo|
popeyes|porsche|postal service|prada|pravda|primark|princeton university|procter & gamble|procter and gamble|
propublica|proud boys|purdue|purdue pharma|pwc|qantas|qatar airways|random house|rbs|reader's digest|red army|
reebok|regeneron|renault|republican party|reserve bank of india|revolutionary guard|ritz-carlton|rnc|roche|
rockefeller foundation|rolls royce|rolls-royce|royal bank of scotland|royal dutch shell|royal mail|royal navy|
royal society|russia today|rutgers|safeway|sag-aftra|sainsbury's|salvation army|sam's club|sanofi|saudi aramco|
save the children|scientific american|scotland yard|scottish national party|scotus|secret service|
securities and exchange commission|security council|seiu|sephora|shake shack|sierra club|simon & schuster|
simon and schuster|singapore airlines|sinn fein|siriusxm|skechers|sky news|smithsonian|snopes|snp|
socialist party|solarcity|solyndra|sorbonne|sotheby's|south china morning post|southern poverty law center|
southwest airlines|spd|standard oil|stasi|state farm|stellantis|stitch fix|subaru|svb|syriza|taco bell|taliban|
tamil tigers|tata group|tata motors|teach for america|teamsters|technion|tesco|tesla motors|texas a&m|
the athletic|the daily beast|the fed|the lancet|the new republic|the new york times|the north face|the onion|
the spectator|the telegraph|the wall street journal|the washington post|thomson reuters|tim hortons|
time magazine|time warner|time warner cable|times of india|tmz|tory party|tower records|toys r us|
treasury department|trump organization|tsa|tsinghua|tsinghua university|tufts|tulane|turkish airlines|twa|
u-haul|uaw|ubs|ucsf|ukip|un security council|under armour|unhcr|uniqlo|united airlines|united auto workers|
unitedhealthcare|university college london|university of california|university of cambridge|
university of chicago|university of edinburgh|university of melbourne|university of michigan|
university of oxford|university of pennsylvania|university of southern california|university of texas|
university of tokyo|university of toronto|university of virginia|univision|upenn|urban outfitters|us air force|
us army|us congress|us marines|us navy|us senate|us supreme court|usa today|usaid|usc|uscis|usda|usps|ut austin|
vanguard group|vanity fair|viacom|vice media|vice news|victoria's secret|viet cong|village voice|
virgin atlantic|virgin group|virginia tech|volvo|vox media|waffle house|wagner group|walgreens|warby parker|
warsaw pact|weather channel|wegmans|weight watchers|wells fargo|wharton school|whig party|wnyc|woolworths|
world economic forum|world trade organization|world wildlife fund|writers guild|wsj|wto|xinhua|yakuza|
yale law school|yale university|yamaha|ymca`,
  PRODUCT: `737 max|aadhaar|adderall|advil|agent orange|air force one|air jordan|air jordans|ak-47|ak-47s|ak47|ambien|ar-15|
ar-15s|b-52|band aid|band-aid|band-aids|beanie babies|benadryl|big mac|big macs|bloomberg terminal|
boeing 737 max|boeing 747|bud light|budweiser|camaro|cheerios|cheetos|chicken mcnuggets|coke|coke zero|corolla|
corvette|crocs|delorean|diet coke|doritos|dr pepper|dr. pepper|dreamliner|enola gay|epipen|f-150|f-16|f-35|
f-35s|fanta|fitbits|ford f-150|ford mustang|frisbee|gatorade|gore-tex|guinness|happy meal|happy meals|
honda accord|honda civic|hot wheels|hula hoop|humvee|instant pot|iron dome|jacuzzi|jeep wrangler|jell-o|juul|
kalashnikov|kevlar|kit kat|kleenex|kool aid|kool-aid|la croix|lego|legos|lexapro|m&ms|marlboro|marmite|
medicare advantage|mini cooper|model t|model x|model y|moleskine|molotov cocktail|mountain dew|narcan|
nissan leaf|nutella|oreo|oreos|oxycontin|paxlovid|percocet|play-doh|pop-tarts|popsicle|popsicles|porsche 911|
post-it|post-it note|post-it notes|post-its|powerball|powerwall|pringles|prius|priuses|pumpkin spice latte|
pyrex|q-tips|range rover|red bull|ritalin|rollerblades|sharpie|sharpies|skittles|spanx|sriracha|styrofoam|
swiss army knife|taser|tasers|tesla model 3|tesla roadster|toyota prius|twinkie|twinkies|tylenol|valium|
vaseline|vespa|vicodin|volkswagen beetle|volkswagen golf|wd-40|wegovy|white claw|xanax|zoloft`,
  WORK: `1619 project|60 minutes|all the president's men|all things considered|an inconvenient truth|apocalypse now|
art of the deal|atomic habits|black hawk down|bowling alone|car talk|citizen kane|colbert report|
communist manifesto|daily show|das kapital|death of a salesman|democracy in america|desert island discs|
dr. strangelove|dragons' den|erin brockovich|face the nation|federalist papers|fire and fury|full metal jacket|
gettysburg address|god save the queen|good morning america|good to great|guinness world records|
guns germs and steel|hardcore history|hillbilly elegy|hotel rwanda|house of cards|how to win friends|
joe rogan experience|last week tonight|liar's poker|making a murderer|manufacturing consent|meet the press|
mein kampf|michelin guide|moneyball|morning edition|mueller report|nightline|oxford english dictionary|
panama papers|paradise papers|pentagon papers|pod save america|prairie home companion|revisionist history|
saving private ryan|schindler's list|shark tank|shoe dog|silent spring|star-spangled banner|steele dossier|
super size me|the 1619 project|the 4-hour workweek|the apprentice|the art of war|the big short|
the communist manifesto|the daily show|the federalist papers|the feminine mystique|the gulag archipelago|
the intelligent investor|the joe rogan experience|the limits to growth|the new jim crow|the panama papers|
the pentagon papers|the power broker|the rest is history|the road to serfdom|the second sex|the shock doctrine|
the social network|the today show|the wealth of nations|the west wing|think and grow rich|
thinking fast and slow|today show|wealth of nations|wolf of wall street|yes minister`,
  LAW: `13th amendment|14th amendment|19th amendment|1st amendment|25th amendment|2nd amendment|abraham accords|
american rescue plan|article 370|article 50|balfour declaration|bill of rights|brown v. board|
brown versus board|budapest memorandum|bush v. gore|camp david accords|can-spam act|cares act|cfaa|
chevron deference|chinese exclusion act|citizens united|clean water act|commerce clause|daca|
declaration of independence|defense of marriage act|dobbs decision|doma|don't ask don't tell|dream act|
eighth amendment|emancipation proclamation|endangered species act|equal pay act|equal protection clause|
equal rights amendment|fair housing act|fairness doctrine|fcpa|ferpa|first step act|fisa|foia|
foreign corrupt practices act|fourteenth amendment|freedom of information act|fugitive slave act|gatt|
geneva conventions|genocide convention|gi bill|glass steagall|glass-steagall|glass-steagall act|
good friday agreement|green new deal|hague convention|hatch act|hays code|heller decision|human rights act|
inf treaty|insurrection act|iran deal|iran nuclear deal|jcpoa|jim crow laws|jobs act|jones act|kyoto protocol|
lend-lease|lisbon treaty|loving v. virginia|maastricht treaty|magnitsky act|marbury v. madison|miranda rights|
miranda v. arizona|molotov-ribbentrop pact|montreal protocol|munich agreement|nafta|no child left behind|
non-proliferation treaty|northern ireland protocol|nuremberg laws|obergefell|obergefell v. hodges|
official secrets act|online safety bill|oslo accords|paris accord|paris accords|paris climate agreement|
plessy v. ferguson|posse comitatus|prop 13|prop 8|proposition 8|roe v. wade|roe versus wade|schengen agreement|
section 28|sharia law|smoot-hawley|social security act|sopa|stamp act|sykes-picot|thirteenth amendment|
title vii|tpp|trans-pacific partnership|treaty of versailles|treaty of waitangi|un charter|us constitution|
usmca|violence against women act|volcker rule|war powers act`,
  EVENT: `2008 financial crisis|4th of july|9/11 attacks|age of enlightenment|aids crisis|aids epidemic|
american civil war|american revolution|armenian genocide|bastille day|battle of britain|battle of gettysburg|
battle of stalingrad|battle of the somme|battle of waterloo|bay of pigs|berlin airlift|bhopal disaster|
black death|black history month|black monday|blitzkrieg|bloody sunday|bosnian war|boston marathon bombing|
boston massacre|boston tea party|boxing day|bp oil spill|brexit referendum|california gold rush|capitol riot|
christchurch shooting|cinco de mayo|columbine shooting|columbus day|cop21|cop26|cpac|crimean war|
cuban missile crisis|cuban revolution|cultural revolution|d day|d-day|democratic national convention|
desert storm|dieselgate|dust bowl|earth day|easter rising|election day|english civil war|falklands war|
fall of saigon|fashion week|financial crisis of 2008|first world war|fourth of july|freedom rides|
fukushima disaster|george floyd protests|gilded age|global financial crisis|gold rush|great leap forward|
great migration|great recession|great war|grenfell tower fire|gunpowder plot|haiti earthquake|
haitian revolution|harlem renaissance|holodomor|hurricane katrina|hurricane maria|hurricane sandy|
independence day|international women's day|intifada|invasion of iraq|invasion of ukraine|iowa caucus|
iran contra|iran hostage crisis|iran-contra|iran-iraq war|iranian revolution|iraq war|japanese internment|
jfk assassination|juneteenth|kosovo war|kristallnacht|la riots|labor day|lincoln assassination|
louisiana purchase|march on washington|martin luther king day|meiji restoration|memorial day|mkultra|
montgomery bus boycott|mumbai attacks|munich security conference|napoleonic wars|new hampshire primary|
nuremberg trials|occupy wall street|october revolution|oklahoma city bombing|operation warp speed|opioid crisis|
opioid epidemic|opium wars|orange revolution|partition of india|partygate|phone hacking scandal|pizzagate|
potato famine|prague spring|protestant reformation|red scare|republican national convention|revolutionary war|
roaring twenties|ruby ridge|russiagate|russian revolution|rwandan genocide|sandy hook shooting|
saturday night massacre|scientific revolution|second world war|september 11th|six-day war|spanish armada|
spanish civil war|spanish flu|spanish inquisition|state of the union|stonewall riots|suez crisis|summer of love|
super tuesday|syrian civil war|tet offensive|the blitz|the crusades|tiananmen square massacre|trail of tears|
tulip mania|ukraine war|velvet revolution|veterans day|victorian era|waco siege|wall street crash|
war in afghanistan|war in ukraine|war of 1812|war on drugs|war on poverty|war on terror|wars of the roses|
watergate scandal|white house correspondents' dinner|women's march|world war 1|world war 2|world war three|
world's fair|ww2|wwi|wwii|yom kippur war`,
  PLACE: `10 downing street|alcatraz|asia pacific|auschwitz|balkans|bavaria|berlin wall|bermuda triangle|bible belt|
bosnia|brandenburg gate|british empire|british isles|buckingham palace|burj khalifa|camp david|canary wharf|
capitol hill|catalonia|caucasus|central america|central asia|central europe|chechnya|city of london|crimea|
czechoslovakia|darfur|deep south|donbas|donbass|east africa|east asia|east coast|east germany|east jerusalem|
eastern europe|ellis island|empire state building|falkland islands|fallujah|far east|fleet street|
forbidden city|fort knox|gaza|gaza strip|global south|golan heights|guantanamo|guantanamo bay|gulf coast|
heathrow|hiroshima|holy roman empire|hoover dam|horn of africa|indian subcontinent|iron curtain|iwo jima|
kandahar|kashmir|korean peninsula|kurdistan|latin america|lincoln memorial|los alamos|madison avenue|mar-a-lago|
mariupol|middle east|midwest|mount rushmore|mughal empire|nagasaki|nagorno-karabakh|national mall|nazi germany|
new england|north africa|north america|north vietnam|northern ireland|okinawa|ottoman empire|oval office|
pacific northwest|panama canal|persian gulf|prussia|red square|rhodesia|rikers island|robben island|
rockefeller center|roman empire|rust belt|sahel|scandinavia|south america|south asia|south china sea|
south vietnam|southeast asia|soviet union|soweto|srebrenica|statue of liberty|strait of hormuz|
sub-saharan africa|suez canal|tahrir square|taiwan strait|the hague|third world|three mile island|
tiananmen square|tibet|trafalgar square|trump tower|twin towers|us capitol|ussr|washington monument|
weimar republic|west africa|west bank|west coast|west germany|western europe|windsor castle|world trade center|
xinjiang|yugoslavia|zaire`,
  GROUP: `afghans|african american|african americans|african-american|african-americans|africans|afrikaners|alt-right|
american jews|americans|amish|anglo-saxons|antifa|arabs|argentinians|armenians|ashkenazi jews|asian american|
asian americans|asians|aussies|australians|austrians|aztecs|baby boomer|baby boomers|belgians|berbers|
black americans|black panthers|bolshevik|bolsheviks|brazilians|brexiteers|britons|brits|buddhists|californians|
canadians|catalans|catholics|cherokees|chicago school|chicanos|chileans|christian right|christians|
civil rights movement|colombians|contras|croats|cubans|czechs|dalits|danes|democrats|druze|egyptians|ethiopians|
europeans|evangelicals|filipino|filipinos|finns|first nations|founding father|founding fathers|freedom caucus|
frenchmen|gen x|gen xers|gen z|generation x|generation z|georgians|germans|ghanaians|gilets jaunes|
greatest generation|greeks|gypsies|haitians|han chinese|hindus|hispanics|houthis|hungarians|hutu|hutus|incas|
incels|indians|indonesians|inuit|iranians|iraqis|iroquois|islamist|islamists|israelis|italian americans|
italians|jamaicans|jehovah's witnesses|jesuits|jews|jihadists|kenyans|keynesians|koreans|kurds|lakota|
latin americans|latinas|latinos|latinx|libertarians|londoners|lutherans|maga|marxist|marxists|mayans|
me too movement|methodists|metoo|mexicans|millennials|mongols|mormons|muslims|māori|native american|
native americans|nazi|nazis|neo-nazi|neo-nazis|neocons|neoconservatives|new left|new yorkers|new zealanders|
nigerians|north koreans|norwegians|orthodox jews|pakistanis|palestinians|parisians|pashtuns|persians|
presbyterians|protestants|puerto ricans|puritans|qanon|quakers|quebecois|republicans|rohingya|romanians|
russians|rwandans|salafists|sandinistas|saudis|scandinavians|scientologists|serbs|shiites|sikhs|slavs|somalis|
south africans|south asians|south koreans|southern baptists|spaniards|suffragettes|suffragists|sunni|sunnis|
swedes|syrians|tamils|tibetans|tories|turks|tutsi|tutsis|uighurs|ukrainians|uyghurs|venezuelans|zapatistas|
zionism|zionist|zionists`,
  OTHER: `401k|a-levels|american dream|american exceptionalism|austrian economics|belt and road|belt and road initiative|
black-scholes|chesterton's fence|consumer price index|cpi|doomsday clock|dow jones industrial average|
dunning-kruger|electoral college|enneagram|final solution|fortune 500|ftse 100|fulbright|fulbright scholar|
fulbright scholarship|gcse|gcses|gini coefficient|glasnost|great firewall|great society|hanlon's razor|
international baccalaureate|keynesian|keynesian economics|kpi|kpis|laffer curve|libor|lsat|macarthur fellowship|
manifest destiny|marshall plan|marxism|maslow's hierarchy|maslow's hierarchy of needs|mba|mbas|mcat|mccarthyism|
medal of honor|michelin star|michelin stars|mmt|modern monetary theory|montessori|myers-briggs|
net promoter score|nikkei|nobel peace prize|nobel prize|nobel prizes|obe|okr|okrs|one child policy|
one-child policy|overton window|pareto principle|ph.d.|phd|phds|potus|presidential medal of freedom|
prisoner's dilemma|pulitzer|pulitzer prize|purple heart|reaganomics|realpolitik|rhodes scholarship|roth ira|s&p|
s&p 500|social credit system|stalinism|stockholm syndrome|thatcherism|thucydides trap|toyota production system|
tragedy of the commons|trumpism`,
}
