import type { KnownNames } from './known-names.ts'

/* Well-known names of culture and sports, written down for this project from common knowledge; see `known-names.ts`. */
export const CULTURE: KnownNames = {
  ORG: `20th century fox|49ers|a tribe called quest|a24|aardman|abba|abercrombie & fitch|ac milan|ac/dc|actors studio|
adult swim|aerosmith|all blacks|allman brothers|amc theatres|american league|arcade fire|arctic monkeys|
arizona cardinals|armani|arsenal fc|as roma|aston villa|astros|athletic bilbao|atlanta braves|atlanta falcons|
atlanta hawks|atlantic records|atletico madrid|backstreet boys|balenciaga|baltimore orioles|baltimore ravens|
barstool sports|barça|bayer leverkusen|bayern munich|bbc one|bbc radio 4|bbc world service|bcci|beach boys|
beastie boys|beatles|bee gees|benfica|bengals|berklee college of music|berlin philharmonic|big 12|big ten|
black eyed peas|black keys|black sabbath|blackhawks|blackpink|blink-182|blue jays|blumhouse|boca juniors|
bolshoi ballet|bon iver|borussia dortmund|boston bruins|boston celtics|boston red sox|brooklyn dodgers|
brooklyn nets|bruins|buccaneers|buffalo bills|bundesliga|burberry|cadbury|canal+|canucks|carolina panthers|cavs|
celtic fc|celtics|chanel|charlotte hornets|chelsea fc|chennai super kings|chicago bears|chicago blackhawks|
chicago bulls|chicago cubs|cincinnati bengals|cincinnati reds|cirque du soleil|cleveland browns|
cleveland cavaliers|cleveland guardians|cleveland indians|clippers|coldplay|colorado rockies|columbia pictures|
columbia records|concacaf|crimson tide|criterion collection|crooked media|daft punk|dallas cowboys|
dallas mavericks|dave matthews band|dazn|dc comics|de la soul|death row records|deep purple|def jam|
denver broncos|denver nuggets|depeche mode|destiny's child|detroit lions|detroit pistons|detroit red wings|
detroit tigers|dire straits|disney animation|disney channel|dodgers|dolce & gabbana|dreamworks|duran duran|
earwolf|edmonton oilers|english premier league|eredivisie|estee lauder|everton|fall out boy|fc barcelona|
fenerbahce|fisher-price|fleetwood mac|foo fighters|food network|formula 1|formula e|formula one|frito-lay|
fugees|galatasaray|games workshop|general mills|golden state warriors|gorillaz|grateful dead|green bay packers|
green day|greggs|guns and roses|guns n' roses|hall and oates|harlem globetrotters|hell's angels|hershey's|hgtv|
hollywood reporter|houston astros|houston rockets|houston texans|hybe|iheartmedia|iheartradio|imagine dragons|
indian premier league|indiana fever|indiana pacers|indianapolis colts|indycar|inter miami|inter milan|
international olympic committee|ipl|iron maiden|j. crew|jackson five|jacksonville jaguars|jonas brothers|
joy division|judas priest|juventus|kansas city chiefs|kansas city royals|kentucky fried chicken|kings of leon|
knicks|kraftwerk|la liga|lakers|las vegas raiders|lcd soundsystem|led zeppelin|leeds united|lego group|
leicester city|ligue 1|linkin park|lionesses|lionsgate|little league|liv golf|live nation|liverpool fc|
london review of books|london symphony orchestra|longhorns|los angeles chargers|los angeles clippers|
los angeles dodgers|los angeles lakers|los angeles rams|lpga|lynyrd skynyrd|major league baseball|
major league soccer|man city|man united|manchester city|manchester united|maple leafs|marks and spencer|
maroon 5|marvel comics|marvel studios|massive attack|mavs|memphis grizzlies|mercedes-amg|metallica|
metropolitan opera|mets|miami dolphins|miami heat|milwaukee brewers|milwaukee bucks|minnesota timberwolves|
minnesota twins|minnesota vikings|miramax|montreal canadiens|montreal expos|monty python|motogp|motown|
mumbai indians|mumford and sons|my chemical romance|n.w.a|nascar|national basketball association|
national enquirer|national league|nbcuniversal|negro leagues|new england patriots|new orleans saints|
new york giants|new york jets|new york knicks|new york mets|new york philharmonic|new york rangers|
new york yankees|newcastle united|nickelback|nine inch nails|niners|nottingham forest|nrl|nsync|nwsl|
oakland a's|oakland athletics|oakland raiders|oklahoma city thunder|one direction|orlando magic|outkast|pac-12|
packers|padres|paramount pictures|paris saint-germain|pearl jam|penguin books|pga|pga tour|philadelphia 76ers|
philadelphia eagles|philadelphia flyers|philadelphia phillies|phillies|phoenix suns|pink floyd|
pittsburgh penguins|pittsburgh pirates|pittsburgh steelers|portland trail blazers|premier league|psg|
pushkin industries|r.e.m.|radiohead|radiotopia|rage against the machine|ralph lauren|rammstein|ramones|
rb leipzig|real madrid|recording academy|red bull racing|red hot chili peppers|red lobster|red sox|redskins|
rolling stone|rolling stones|royal shakespeare company|run-dmc|sacramento kings|san antonio spurs|
san diego padres|san francisco 49ers|san francisco giants|screen actors guild|seahawks|seattle mariners|
seattle seahawks|seattle supersonics|second city|serie a|sex pistols|simon & garfunkel|simon and garfunkel|
sixers|sky sports|slipknot|smashing pumpkins|socceroos|sonic youth|sony music|soundgarden|spice girls|
sports illustrated|springboks|st. louis cardinals|steelers|steely dan|studio ghibli|sub pop|supercell|
system of a down|talking heads|tame impala|tampa bay buccaneers|tampa bay lightning|tampa bay rays|tar heels|
team gb|team usa|televisa|tennessee titans|texas rangers|they might be giants|ticketmaster|timberwolves|
tommy hilfiger|toronto blue jays|toronto maple leafs|toronto raptors|tottenham hotspur|trail blazers|
turner classic movies|u2|ufc|universal music|universal music group|universal pictures|upright citizens brigade|
utah jazz|vampire weekend|vancouver canucks|velvet underground|versace|vh1|vienna philharmonic|village people|
wada|warner bros discovery|warner bros.|warner brothers|washington commanders|washington nationals|
washington redskins|washington wizards|wbur|wcw|weezer|west ham|west ham united|white sox|white stripes|
wizards of the coast|wnba|women's super league|world athletics|wrexham afc|writers guild of america|wu-tang|
wu-tang clan|wwe|yankees|zz top`,
  PRODUCT: `7up|amazon prime video|apple tv+|barbie dolls|barbies|beanie baby|birkin bag|cabbage patch kids|
cards against humanity|catan|corn flakes|crunchyroll|cuphead|d&d|disney plus|disney+|dr. martens|draftkings|
duke nukem|dungeons & dragons|dungeons and dragons|dwarf fortress|etch a sketch|eve online|factorio|fanduel|
ford bronco|frappuccino|furby|g.i. joe|game boys|game pass|gi joe|gran turismo|hbo max|heineken|hulu|imax|
impossible burger|iplayer|jack daniel's|jenga|johnnie walker|m&m's|magic the gathering|
microsoft flight simulator|mr. potato head|my little pony|nba 2k|nespresso|ouija board|paramount plus|
paramount+|playstation 4|pokemon cards|ray-bans|reese's pieces|rolex|rolexes|scrabble|settlers of catan|shazam|
smash bros|stradivarius|stratocaster|tickle me elmo|trivial pursuit|twitch.tv|warhammer|wii sports|yeezy|yeezys|
youtube music|yu-gi-oh|zamboni`,
  WORK: `12 angry men|12 years a slave|3 body problem|30 rock|4-hour workweek|8 mile|a beautiful mind|a christmas carol|
a clockwork orange|a love supreme|a midsummer night's dream|a prairie home companion|a streetcar named desire|
a wrinkle in time|adventure time|alice in wonderland|amazing grace|america's got talent|american beauty|
american gothic|american idol|american psycho|anchorman|andor|angels in america|animal farm|animal house|
anna karenina|annie hall|arabian nights|armchair expert|arrested development|art of war|atlas shrugged|
attack on titan|auld lang syne|austin powers|avatar the last airbender|avengers endgame|baby shark|
back to the future|baldur's gate|band of brothers|barbenheimer|batman begins|battleship potemkin|
bayeux tapestry|baywatch|beauty and the beast|beavis and butt-head|beowulf|better call saul|bhagavad gita|bible|
billie jean|birth of a nation|blackadder|blade runner 2049|blue peter|bluey|bob's burgers|bohemian rhapsody|
bojack horseman|book of genesis|book of mormon|book of revelation|born in the usa|born to run|braveheart|
bridgerton|bridget jones's diary|brokeback mountain|brooklyn nine-nine|brothers karamazov|
buffy the vampire slayer|call her daddy|calvin and hobbes|canterbury tales|casino royale|castlevania|
chapo trap house|chappelle's show|charlie's angels|charlotte's web|children of men|chronicles of narnia|
cloud atlas|cobra kai|coronation street|count of monte cristo|crazy rich asians|crime and punishment|
curb your enthusiasm|da vinci code|dancing queen|dancing with the stars|dangal|dead poets society|
dead sea scrolls|death note|deep space nine|democracy now|demon slayer|despacito|die hard|dilbert|
dilwale dulhania le jayenge|dirty dancing|discworld|district 9|divine comedy|django unchained|
do the right thing|doctor zhivago|don giovanni|don't look up|don't stop believin'|donnie darko|downton abbey|
dragon age|dragon ball|dragon ball z|drive to survive|dumb and dumber|eastenders|elder scrolls|elgin marbles|
encanto|encyclopedia britannica|eternal sunshine|eyes wide shut|ezra klein show|fahrenheit 451|fahrenheit 9/11|
family feud|family guy|fast and furious|father ted|fawlty towers|ferris bueller's day off|fiddler on the roof|
field of dreams|fifty shades of grey|fight club|finding nemo|fleabag|forrest gump|freakonomics radio|fresh air|
fresh prince of bel-air|friday night lights|friday the 13th|frozen ii|fury road|futurama|gangnam style|gattaca|
genshin impact|ghostbusters|gilmore girls|goldberg variations|golden girls|goldfinger|gone girl|
gone with the wind|good will hunting|goodfellas|gossip girl|grapes of wrath|gravity's rainbow|
great british bake off|great expectations|great gatsby|green eggs and ham|grey's anatomy|gta|gta vi|
guardians of the galaxy|gulliver's travels|handmaid's tale|heart of darkness|hey jude|hey ya|hidden brain|
home alone|hotel california|house of the dragon|howard stern show|huberman lab|i ching|i love lucy|idiocracy|
illmatic|in cold blood|inconvenient truth|infinite jest|infinity war|inglourious basterds|it crowd|
it's a wonderful life|jane eyre|jerry maguire|jingle bells|john wick|jurassic world|kaun banega crorepati|
key and peele|kill bill|killing eve|kind of blue|king james bible|king lear|knives out|koran|la bohème|
la dolce vita|la la land|la marseillaise|la traviata|lagaan|lawrence of arabia|legally blonde|les mis|
les miserables|les misérables|lethal weapon|life of brian|life of pi|like a rolling stone|lion king|
london calling|looney tunes|lord of the flies|lost in translation|love actually|love island|mad max|mad men|
magic flute|mahabharata|mamma mia|man of steel|marvel cinematic universe|masterchef|mean girls|men in black|
merchant of venice|metal gear|metroid|middlemarch|midnight's children|mindhunter|mission impossible|
mister rogers' neighborhood|moana|modern family|mona lisa|monday night football|money heist|monsters inc|
my favorite murder|mythbusters|napoleon dynamite|narcos|naruto|neon genesis evangelion|new testament|night vale|
nightmare before christmas|nineteen eighty-four|nomadland|north by northwest|ode to joy|of mice and men|
office space|ok computer|old testament|old town road|out of africa|pan's labyrinth|paradise lost|parks and rec|
parks and recreation|paw patrol|peaky blinders|peep show|peppa pig|pet sounds|phantom of the opera|
pirates of the caribbean|planet of the apes|pokémon|power rangers|pretty woman|pride and prejudice|
princess mononoke|principia mathematica|project runway|queer eye|quran|raging bull|ramayana|rashomon|
reading rainbow|real housewives|rear window|rebel without a cause|red dead redemption 2|requiem for a dream|
reservoir dogs|return of the jedi|revenge of the sith|rhapsody in blue|rick and morty|ring cycle|rite of spring|
rogue one|romeo and juliet|rosemary's baby|rupaul's drag race|sailor moon|satanic verses|schitt's creek|
school of rock|science friday|scooby-doo|selfish gene|seven samurai|sex and the city|sgt. pepper's|
shawshank redemption|sholay|shrek|silent night|singin' in the rain|skyfall|slaughterhouse-five|
slumdog millionaire|smells like teen spirit|some like it hot|sopranos|south park|space jam|space oddity|
spirited away|spongebob squarepants|sportscenter|squid game|stairway to heaven|starry night|starship troopers|
strange fruit|strictly come dancing|stuff you should know|suicide squad|superbad|swan lake|sweeney todd|
sweet home alabama|talmud|tao te ching|ted lasso|ted radio hour|teenage mutant ninja turtles|teletubbies|
texas chainsaw massacre|the addams family|the alchemist|the bachelor|the bachelorette|the big lebowski|
the blair witch project|the breakfast club|the brothers karamazov|the canterbury tales|the colbert report|
the color purple|the crucible|the da vinci code|the dark knight|the devil wears prada|the divine comedy|
the empire strikes back|the exorcist|the fifth element|the flintstones|the force awakens|the fountainhead|
the full monty|the golden girls|the goonies|the grand budapest hotel|the great gatsby|the handmaid's tale|
the hobbit|the hunger games|the incredibles|the karate kid|the king's speech|the kite runner|the last jedi|
the lion king|the little mermaid|the little prince|the magic school bus|the maltese falcon|the mandalorian|
the merchant of venice|the muppet show|the nutcracker|the princess bride|the queen's gambit|
the rest is politics|the right stuff|the rite of spring|the satanic verses|the scarlet letter|
the shawshank redemption|the shining|the silmarillion|the sixth sense|the sopranos|the sound of music|
the thick of it|the tipping point|the tonight show|the truman show|the twilight zone|the walking dead|
the white lotus|the wizard of oz|the x-files|thelma and louise|there will be blood|things fall apart|
three-body problem|tiger king|tim ferriss show|to kill a mockingbird|to pimp a butterfly|tom and jerry|
tonight show|top chef|top gear|top gun|top gun maverick|torah|total recall|trainspotting|treasure island|
true blood|true detective|twilight zone|twin peaks|uncle tom's cabin|v for vendetta|vagina monologues|veep|
waiting for godot|watchmen|wayne's world|welcome to night vale|west side story|wheel of fortune|
when harry met sally|who framed roger rabbit|wonderwall|wuthering heights|x-files|x-men|xkcd|yellow submarine|
zero dark thirty|zootopia`,
  LAW: `berne convention|bosman ruling|comstock act`,
  EVENT: `afcon|africa cup of nations|america's cup|anzac day|april fools|art basel|ash wednesday|austin city limits|
australia day|australian open|bbc proms|beijing olympics|belmont stakes|berlin olympics|berlinale|
black sox scandal|bonfire night|bonnaroo|boston marathon|british open|canada day|cannes film festival|
cannes lions|champions league|chanukah|chinese new year|christmas day|christmas eve|college football playoff|
comic con|comic-con|commonwealth games|copa america|copa libertadores|cricket world cup|dakar rally|davis cup|
day of the dead|daytona 500|deflategate|dia de los muertos|easter sunday|edinburgh fringe|eid|eid al-adha|
eid al-fitr|el clasico|eras tour|euro 2016|euro 2020|euro 2024|europa league|eurovision|eurovision song contest|
fa cup|father's day|fifa world cup|final four|frankfurt book fair|french open|fyre fest|fyre festival|
giro d'italia|giving tuesday|good friday|grand national|grey cup|hillsborough disaster|hogmanay|holi|iditarod|
indianapolis 500|indy 500|invictus games|kentucky derby|kwanzaa|live aid|lollapalooza|london marathon|
london olympics|lunar new year|march madness|mardi gras|masters tournament|may day|melbourne cup|met gala|
miracle on ice|mlk day|monaco grand prix|montreux jazz festival|mother's day|movember|munich massacre|
munich olympics|navratri|nba draft|nba finals|ncaa tournament|new year's|new year's day|new year's eve|
new york city marathon|new york fashion week|nfl draft|nowruz|oktoberfest|paralympic games|paralympics|
paris fashion week|paris olympics|paris-roubaix|parkrun|passover|pga championship|pi day|preakness stakes|
presidents' day|pride month|pro bowl|purim|remembrance day|rio olympics|roland garros|rosh hashanah|
rugby world cup|rumble in the jungle|ryder cup|saint patrick's day|san diego comic-con|satanic panic|
six nations|special olympics|st. patrick's day|stanley cup|sukkot|summer olympics|sundance film festival|
super bowls|sydney olympics|t20 world cup|tokyo olympics|toronto international film festival|u.s. open|us open|
valentine's day|venice biennale|venice film festival|winter olympics|women's world cup|woodstock|
world baseball classic|world chess championship|world cups|world series|world series of poker|worldcon|
wrestlemania|writers' strike|x games|yom kippur`,
  PLACE: `abbey road studios|albert hall|allianz arena|alpe d'huez|anfield|anne frank house|apollo theater|arrakis|
art institute of chicago|asgard|astrodome|augusta national|barbican|barclays center|beale street|berghain|
bernabeu|bollywood|bonneville salt flats|boston garden|bourbon street|british museum|broadway|caesars palace|
camp nou|candlestick park|carnaby street|carnegie hall|cbgb|centre pompidou|champs-élysées|chateau marmont|
churchill downs|colonial williamsburg|computer history museum|coney island|cooperstown|cotton club|
covent garden|croke park|diagon alley|disney concert hall|disney world|disneyland|disneyland paris|
dodger stadium|ebbets field|eden gardens|el dorado|epcot|exploratorium|fenway|fenway park|fifth avenue|
ford's theatre|getty museum|globe theatre|gotham|gotham city|graceland|grand ole opry|greenwich village|
griffith observatory|guggenheim museum|haight-ashbury|hearst castle|hogwarts|hollywood|hollywood bowl|
hollywood sign|hollywood walk of fame|holocaust museum|hyrule|indianapolis motor speedway|kennedy center|
knott's berry farm|la scala|lacma|laguna seca|lake placid|lambeau field|las vegas strip|laurel canyon|legoland|
lincoln center|louvre|madison square garden|magic kingdom|maracana|melbourne cricket ground|metlife stadium|
metropolitan museum|metropolitan museum of art|middle earth|middle-earth|millennium stadium|moma|monticello|
monza|mordor|moulin rouge|mount olympus|muscle shoals|museum of modern art|musée d'orsay|narnia|
national gallery|natural history museum|nollywood|nurburgring|nürburgring|o2 arena|oakland coliseum|
off broadway|off-broadway|old trafford|old vic|oxford street|palace of versailles|paris opera|pebble beach|
polo grounds|prado museum|radio city music hall|rijksmuseum|rodeo drive|royal albert hall|royal opera house|
san siro|savile row|seaworld|sfmoma|shangri-la|shea stadium|sherwood forest|silverstone|sistine chapel|
six flags|skydome|sofi stadium|spa-francorchamps|st andrews|stade de france|stamford bridge|staples center|
studio 54|superdome|sydney opera house|tate modern|tatooine|tin pan alley|tivoli gardens|twickenham|uffizi|
vatican museums|venice beach|versailles|victoria and albert museum|wakanda|walt disney world|wembley|
wembley stadium|westeros|winterfell|wrigley field|yad vashem|yankee stadium`,
  GROUP: `abstract expressionists|algonquin round table|beat generation|beatniks|beliebers|bills mafia|bloomsbury group|
brat pack|daleks|deadhead|deadheads|ewoks|fremen|gryffindor|hufflepuff|impressionists|jedi|jedi knights|
juggalos|klingon|klingons|muggle|muggles|pre-raphaelites|rat pack|ravenclaw|sith|slytherin|surrealists|swiftie|
swifties|tartan army|time lords|trekkie|trekkies|wookiees`,
  OTHER: `abstract expressionism|academy award|academy awards|aikido|american football|art deco|art nouveau|aussie rules|
baftas|ballon d'or|bechdel test|billboard hot 100|booker prize|bossa nova|brazilian jiu-jitsu|brit awards|
britpop|capoeira|cy young award|egot|eisner awards|emmy award|emmy awards|emmys|espys|film noir|french new wave|
gaelic football|golden globe|golden globes|golden lion|grammy|grammy award|grammy awards|grammys|
guggenheim fellowship|heisman|heisman trophy|hero's journey|hugo award|hugo awards|james beard award|k-pop|
kabaddi|kennedy center honors|krav maga|lombardi trophy|muay thai|national book award|nebula awards|
newbery award|olivier awards|oscars|palme d'or|peabody award|peabody awards|pg-13|pickleball|pritzker prize|
pulitzer prizes|quidditch|razzies|reggaeton|rooney rule|rugby league|rugby union|taekwondo|tai chi|
texas hold'em|the oscars|tiki-taka|tommy john surgery|tony award|tony awards|turner prize|video music awards|
vmas|yellow jersey`,
}
