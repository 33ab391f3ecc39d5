import type { KnownNames } from './known-names.ts'

/* Well-known names of science, history, religion and the map, written down for this project from common knowledge; see `known-names.ts`. */
export const SCIENCE: KnownNames = {
  ORG: `american heart association|american psychological association|arizona state university|betterhelp|
blue cross blue shield|boston college|british council|broad institute|california institute of technology|
cambridge university press|catholic church|church of england|church of scientology|cleveland clinic|
college board|department of agriculture|department of veterans affairs|dupont|european medicines agency|
francis crick institute|fraunhofer|goethe-institut|health and human services|hebrew university|holy see|
indian institute of technology|institute for advanced study|jama|king's college london|lancet|ligo|
london business school|massachusetts institute of technology|merriam-webster|mormon church|
national cancer institute|national health service|national weather service|naval academy|opus dei|
pasteur institute|popular mechanics|psychology today|robert koch institute|robert koch-institut|
roman catholic church|salk institute|sesame workshop|sloan kettering|smithsonian institution|
southern baptist convention|technical university of munich|tufts university|uc san diego|ucl|
university of bristol|university of colorado|university of florida|university of illinois|university of london|
university of manchester|university of notre dame|university of sydney|university of washington|
university of wisconsin|us geological survey|veterans affairs|webmd|wehrmacht|wellcome trust|west point`,
  PRODUCT: `airbus a380|arxiv|athletic greens|black hawk helicopter|cassini|cessna|cialis|claritin|crispr|deutsche mark|
glock|harley-davidson|humira|hyperloop|jstor|keytruda|klonopin|large hadron collider|lipitor|listerine|lsd|
lysol|mars rover|mayflower|mdma|moocs|mounjaro|novichok|orient express|oura ring|pepto-bismol|pound sterling|
pubmed|quaaludes|renminbi|seroquel|skillshare|snickers|sputnik|sputnik v|suboxone|tamiflu|tupperware|us dollar|
us dollars|vegemite|vyvanse|wellbutrin|zepbound|zyrtec`,
  WORK: `aeneid|book of job|brief history of time|dante's inferno|deuteronomy|dsm-5|ecclesiastes|epic of gilgamesh|
first corinthians|gospel of john|gospel of luke|gospel of matthew|guernica|hadith|hebrew bible|kama sutra|
leviticus|lord's prayer|man's search for meaning|pale blue dot|psalms|qur'an|sermon on the mount|
shroud of turin|song of songs|ten commandments|the book of mormon|the book of revelation|the dead sea scrolls|
the god delusion|the i ching|the koran|the last supper|the mona lisa|the new testament|the old testament|
the starry night|the talmud|the ten commandments|the torah|the vedas|upanishads|vedas|war of the worlds`,
  LAW: `articles of confederation|brown v board|canon law|code of hammurabi|controlled substances act|
establishment clause|paris climate accord|peace of westphalia|plessy v ferguson|sharia|u.s. constitution`,
  EVENT: `anthropocene|apollo 13|april fools' day|atlantic slave trade|bar mitzvah|bar mitzvahs|bat mitzvah|
battle of hastings|battle of the bulge|big bang|boer war|bolshevik revolution|bronze age|cambrian explosion|
chinese civil war|congress of vienna|constitutional convention|coronavirus pandemic|council of nicaea|
covid pandemic|cretaceous|crusades|dark ages|deepwater horizon|ebola outbreak|el nino|enlightenment|
fall of constantinople|fall of rome|first crusade|flint water crisis|glorious revolution|great awakening|
green revolution|hajj|holocene|human genome project|hundred years' war|ides of march|iron age|
italian renaissance|jazz age|july 4th|jurassic|la niña|manhattan project|mexican revolution|middle ages|
middle passage|ming dynasty|moon landings|nakba|neolithic|new deal|norman conquest|paleolithic|palm sunday|
peloponnesian war|pentecost|pleistocene|progressive era|qing dynasty|reconquista|reconstruction era|reformation|
reign of terror|salem witch trials|san francisco earthquake|scopes trial|scramble for africa|seven years' war|
shabbat|spanish-american war|stone age|tang dynasty|thirty years' war|transatlantic slave trade|trojan war|
tulsa race massacre|vatican ii|war of the roses|winter solstice|world war iii`,
  PLACE: `acropolis|adriatic|aegean|africa|afrika|alabama|alaska|alberta|alexanderplatz|alhambra|alps|alsace|amalfi coast|
amazon rainforest|amazon river|americas|ancient egypt|ancient greece|ancient rome|andalusia|andes|angkor wat|
antarctica|appalachia|appalachian trail|arabian peninsula|arctic|arctic circle|arctic ocean|arizona|arkansas|
asia|asien|assam|asteroid belt|atlantic ocean|atlantis|austria-hungary|austro-hungarian empire|aztec empire|
babylon|baden-württemberg|baker street|bali|baltic sea|baltics|basque country|bengal|bermuda|beverly hills|
biafra|big ben|bihar|black forest|black sea|bodensee|borneo|brandenburg|british columbia|brixton|bronx|brooklyn|
brooklyn bridge|buchenwald|burma|byzantine empire|california|camino de santiago|canary islands|cape cod|
cape of good hope|caribbean|carthage|caspian sea|cayman islands|central park|champs-elysees|channel tunnel|
checkpoint charlie|chesapeake bay|cheshire|chinatown|colorado|colorado river|colosseum|congo basin|connecticut|
constantinople|cornwall|corsica|cotswolds|crete|dachau|danube|dead sea|death valley|delaware|dmz|dolomites|
dome of the rock|downing street|east anglia|east berlin|east london|east village|easter island|eiffel tower|
england|english channel|essex|euphrates|europa|europe|everest|everglades|falklands|faroe islands|flanders|
florida|french quarter|french riviera|fujian|galapagos|galapagos islands|galilee|ganges|garden of eden|gatwick|
gibraltar|giza|goa|gobi desert|golden gate bridge|grand canyon|grand central|great barrier reef|great britain|
great lakes|great plains|great pyramid|great wall of china|greenland|guam|guangdong|gujarat|gulf of mexico|
gulf stream|göbekli tepe|hackney|hadrian's wall|hagia sophia|hampshire|hamptons|harlem|hawaii|himalayas|
hindu kush|hokkaido|holy land|houses of parliament|hubei|hudson bay|hudson river|hudson valley|hunan|hyde park|
ibiza|idaho|illinois|inca empire|indian ocean|indiana|indus valley|inner mongolia|iowa|isle of man|
isle of wight|iss|jordan river|jupiter|kaliningrad|kamchatka|kansas|karnataka|kensington|kentucky|kerala|
key west|kilimanjaro|king's cross|kosovo|kowloon|kremlin|kreuzberg|laguardia|lake como|lake district|
lake michigan|lake tahoe|lancashire|lapland|levant|library of alexandria|loch ness|lombardy|london bridge|
long island|louisiana|low earth orbit|lower east side|lower saxony|machu picchu|madeira|madhya pradesh|
maginot line|maharashtra|maine|malibu|mallorca|manchuria|manhattan|manitoba|mariana trench|mars|
martha's vineyard|maryland|masada|massachusetts|matterhorn|maui|mediterranean|mediterranean sea|mekong|
merseyside|mesopotamia|miami beach|michigan|milky way galaxy|minnesota|mission district|mississippi|
mississippi river|missouri|mongol empire|mont blanc|montana|montmartre|mount everest|mount fuji|
mount kilimanjaro|mount sinai|mount vernon|mount vesuvius|napa valley|nebraska|neptune|neukölln|nevada|
new brunswick|new hampshire|new jersey|new mexico|new south wales|new york city|newfoundland|niagara falls|
niedersachsen|nile|nile river|nordrhein-westfalen|norfolk|normandy|north atlantic|north carolina|north dakota|
north pole|north rhine-westphalia|north sea|northern california|northern hemisphere|northern territory|
northwest passage|notting hill|nova scotia|o'hare|oahu|oaxaca|oceania|ohio|oklahoma|ontario|orange county|
oregon|oregon trail|ostdeutschland|osteuropa|oxfordshire|ozarks|pacific ocean|parthenon|patagonia|penn station|
pennsylvania|persia|persian empire|phuket|piccadilly circus|piedmont|pluto|pompeii|prenzlauer berg|provence|
puerto rico|puglia|punjab|pyrenees|quebec|queensland|rajasthan|red sea|reichstag|rhine|rhineland|rhode island|
rio grande|river thames|rockies|rocky mountains|route 66|ruhrgebiet|russian empire|sachsen|sagrada familia|
sahara|sahara desert|san andreas fault|santa monica|santorini|sardinia|saskatchewan|saturn|saxony|schiphol|
schleswig-holstein|schwarzwald|scotland|scottish highlands|sea of galilee|serengeti|shibuya|shinjuku|siberia|
sichuan|sicily|sierra nevada|silk road|solar system|somaliland|somerset|south australia|south carolina|
south dakota|south london|south pacific|south pole|southern california|southern hemisphere|sparta|
st. peter's basilica|staten island|stonehenge|sudetenland|suffolk|sumatra|surrey|sussex|svalbard|swiss alps|
südtirol|taj mahal|tamil nadu|tasmania|tempelhof|temple mount|tenerife|tennessee|texas|third reich|thuringia|
thüringen|tigray|tigris|times square|tower of london|transylvania|tribeca|tuscany|ulster|uluru|upper east side|
upper west side|upstate new york|ural mountains|uranus|utah|uttar pradesh|vancouver island|vatican|vatican city|
vermont|victoria falls|waikiki|wales|wall street|warsaw ghetto|washington d.c.|washington dc|washington state|
west bengal|west indies|west midlands|west virginia|westdeutschland|western australia|western hemisphere|
western wall|westminster|westminster abbey|wild west|wisconsin|wyoming|yangtze|yellow river|yellowstone|
yorkshire|yosemite|yukon|yunnan|zanzibar`,
  GROUP: `aboriginal|aborigines|american indian|american indians|ancient greeks|anglican|anglicans|arab|ashkenazi|
asian-american|assyrians|aztec|babylonians|baptist|baptists|bedouin|boers|branch davidians|buddhism|buddhist|
cajun|calvinism|catholic|catholicism|celts|christianity|confederates|confucianism|conquistadors|cossacks|
denisovans|eastern orthodox|etruscans|evangelical christians|falun gong|franciscan|frankfurt school|freemasons|
gnosticism|gnostics|goths|habsburgs|hasidic|hasidic jews|hausa|heaven's gate|hindu|hinduism|hispanic|hmong|
homo erectus|homo sapiens|huguenots|huns|igbo|illuminati|inca|indigenous peoples|irish american|islam|islamic|
israelites|italian american|jacobins|jehovah's witness|jesuit|jewish|jewish people|judaism|khmer rouge|kkk|
knights templar|ku klux klan|latina|latino|latter-day saints|lutheran|maasai|manson family|maoism|maori|mayan|
mennonites|methodist|mexican american|mexican americans|millennial|moors|mormon|mormonism|muslim|navajo|
neanderthal|neanderthals|new yorker|normans|ottomans|pashtun|pentecostal|pentecostals|pharisees|philistines|
phoenicians|presbyterian|protestant|protestantism|puritan|quaker|rastafarians|religious right|rhodes scholars|
roman catholic|roman catholics|romanovs|romans|scientology|sephardic|seventh-day adventists|shia|sikh|sikhism|
sioux|southerners|soviets|stoicism|stoics|sufi|sufism|sumerians|taoism|taoist|texans|tibetan|tibetan buddhism|
tory|uyghur|westerners|white americans|yoruba|zen buddhism|zulu|zulus`,
  OTHER: `a levels|abitur|achilles heel|advanced placement|afrikaans|american sign language|apartheid|aramaic|
ark of the covenant|ayurveda|bachelor of arts|bachelor of science|bar exam|big five personality|bigfoot|
bloody mary|blue zones|breakthrough prize|cabernet sauvignon|caesar salad|cantonese|cbt|chardonnay|
cognitive behavioral therapy|common core|crown jewels|cyrillic|darwinism|doppler effect|dunning kruger effect|
earl grey|easter bunny|easter egg|easter eggs|emdr|esperanto|farsi|feng shui|fibonacci sequence|fields medal|
freudian|freudian slip|gaelic|game theory|ged|general relativity|german shepherd|glp-1|gmat|golden retriever|
gre|gregorian calendar|hawking radiation|hbcu|hbcus|hebrew|higgs boson|hindi|hippocratic oath|holy grail|hygge|
ikigai|implicit association test|internal family systems|iq test|iq tests|k-12|kabbalah|kanji|keto diet|
loch ness monster|mandarin|mandarin chinese|mandela effect|marshmallow test|maxwell's equations|mbe|medicaid|
medicare|medicare for all|mediterranean diet|merlot|mfa|morse code|newton's laws|newtonian physics|noah's ark|
old english|oumuamua|pandora's box|pap smear|pascal's wager|pavlov's dog|pavlovian|perestroika|peter principle|
philly cheesesteak|pilates|pinot noir|pinyin|prosecco|pythagorean theorem|richter scale|rorschach test|sanskrit|
sasquatch|sauvignon blanc|schrodinger's cat|scotch whisky|shepherd's pie|ship of theseus|social security|
spanglish|special relativity|string theory|swahili|t-rex|tagalog|theory of relativity|toefl|tooth fairy|
transcendental meditation|trojan horse|trolley problem|turing complete|tyrannosaurus rex|uncertainty principle|
urdu|velociraptor|vipassana|yiddish`,
}
