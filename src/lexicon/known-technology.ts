import type { KnownNames } from './known-names.ts'

/* Well-known names of technology, written down for this project from common knowledge; see `known-names.ts`. */
export const TECHNOLOGY: KnownNames = {
  ORG: `23andme|37signals|404 media|500 startups|9to5mac|a16z|acer|acinq|activision blizzard|adafruit|adyen|ai21 labs|
airtel|akamai|alameda research|alan turing institute|alcatel-lucent|algolia|alibaba cloud|
allen institute for ai|alphabet inc|altera|analog devices|ancestry.com|andela|anduril|angellist|ant financial|
ant group|anyscale|anysphere|aol|apache software foundation|applied materials|argo ai|
argonne national laboratory|arianespace|arm holdings|ars technica|asus|atari|aurora innovation|auth0|autodesk|
automattic|axiom space|backblaze|bae systems|bandai namco|bellingcat|benchmark capital|berkman klein center|
bessemer venture partners|best buy|bethesda game studios|bharti airtel|bioware|bitcoin foundation|
bitcoin magazine|bitcoin optech|bitfinex|bitgo|bitmain|bitmex|bitpay|bitrefill|bitstamp|bittrex|
blizzard entertainment|block inc|blockfi|blue apron|blue origin|booking.com|boom supersonic|booz allen hamilton|
borland|boston dynamics|braiins|brex|british telecom|broadcom|bungie|business insider|bybit|byd|
cambridge analytica|capcom|capgemini|careem|carnegie mellon|carnegie mellon university|casio|catl|
cd projekt red|celsius network|cerebras|cern|cftc|chainalysis|chaos computer club|character.ai|china mobile|
circuit city|cisa|citizen lab|citrix|clearview ai|cloud native computing foundation|cloudera|cncf|cnet|
cockroach labs|code for america|codecademy|cognition labs|cognizant|coindesk|cointelegraph|comma.ai|compaq|
confluent|consensys|contentful|coreweave|couchbase|coupang|crowdstrike|crunchbase|csail|css-tricks|
cyber command|dapper labs|daring fireball|databricks|datarobot|dbt labs|deep mind|deep seek|deeplearning.ai|
deliveroo|dell technologies|deutsche telekom|devolver digital|didi chuxing|digicash|digital currency group|
digital equipment corporation|django girls|dji|docusign|dolby|dolby laboratories|doordash|ea sports|
eclipse foundation|ecma international|edx|eff|electronic frontier foundation|eleutherai|eleven labs|elevenlabs|
engadget|epson|equifax|ethereum foundation|eurogamer|european space agency|eventbrite|expedia|f2pool|
facebook ai research|fairchild semiconductor|fanuc|fast company|fast.ai|faze clan|fcc|
federal communications commission|federal trade commission|fermilab|figure ai|fireblocks|fireeye|
first round capital|fiverr|fivetran|flipkart|flutterwave|fortinet|founders fund|foursquare|foxconn|
free software foundation|freecodecamp|fromsoftware|fsf|ftc|ftx|fujitsu|future of humanity institute|
future of life institute|galaxy digital|game freak|gamespot|gamestop|garmin|gchq|general catalyst|
general dynamics|general electric|general magic|gimlet media|girls who code|gizmodo|glassdoor|globalfoundries|
godaddy|goddard space flight center|gojek|google brain|google deepmind|google research|google ventures|
grafana labs|graphcore|greylock partners|groq|groupon|grubhub|hackaday|hacker noon|hackerone|hellofresh|hetzner|
hewlett packard|hewlett packard enterprise|hikvision|hitachi|homebrew computer club|honeywell|hortonworks|htc|
hubspot|huggingface|human rights foundation|hynix|hyperloop one|iana|ibm research|icann|id software|ieee|
ieee spectrum|ietf|ifixit|ign|in-q-tel|index ventures|industrial light & magic|infineon|infinity ward|
inflection ai|infosys|inmarsat|insomniac games|instacart|international telecommunication union|internet archive|
internet society|intuitive machines|intuitive surgical|irobot|isro|jane street|jaxa|jbl|jd.com|
jet propulsion laboratory|joby aviation|jpl|juicero|jumia|jump trading|juniper networks|kakao|kaspersky|
kaspersky lab|khan academy|khosla ventures|klarna|kleiner perkins|kodak|konami|kotaku|krebs on security|kucoin|
laion|lambda school|larian studios|lawrence livermore|lazada|lg|lg electronics|lightspark|linksys|
linus tech tips|logitech|los alamos national laboratory|lucasarts|lucasfilm|lucent|lucent technologies|
lucid motors|machine intelligence research institute|macrumors|macworld|magic leap|mailchimp|makerbot|mandiant|
marathon digital|marvell|mashable|maxar|mediatek|meituan|mercado libre|mercadolibre|meta ai|meta platforms|
micron technology|microsoft research|microstrategy|mihoyo|mit digital currency initiative|mit media lab|
mitre corporation|mobileye|mojang|monzo|moonshot ai|mozilla foundation|mt gox|mt. gox|mtgox|mtn group|n26|
namecheap|naspers|national reconnaissance office|national semiconductor|naughty dog|nest labs|netease|netgear|
neuralink|new relic|new scientist|newegg|nextdoor|niantic|nikon|nio|nist|no starch press|nortel|
northrop grumman|novell|nso group|ntt docomo|nubank|nutanix|nxp|nydig|o'reilly media|
oak ridge national laboratory|obsidian entertainment|okta|okx|oneplus|oneweb|open ai|open source initiative|
open whisper systems|opensats|opensea|opentable|oppo|optech|ovh|owasp|pagerduty|palo alto networks|panasonic|
pantera capital|paystack|paytm|pc world|pets.com|philips|pinduoduo|pirate party|pitchbook|planet labs|
planetary society|planetscale|pluralsight|poloniex|popular science|postmates|protocol labs|pyladies|
python software foundation|quadrigacx|quanta magazine|quibi|radio shack|radioshack|rakuten|rand corporation|
rappi|raytheon|recurse center|redfin|relativity space|relay fm|reliance jio|research in motion|revolut|
riot blockchain|riot games|ripple labs|river financial|rivian|robinhood|rocket internet|rocket lab|
rockstar games|roscosmos|rovio|rust foundation|safaricom|safe superintelligence|sakana ai|samsung electronics|
sandia national laboratories|sandisk|santa fe institute|scaled composites|seagate|seiko|semianalysis|sendgrid|
sennheiser|sensetime|sentinelone|servicenow|seti institute|shein|shield ai|shopee|siemens|sifive|signature bank|
silicon graphics|silicon valley bank|silvergate|sk hynix|sk telecom|skydio|slush pool|smashing magazine|smic|
snyk|softbank vision fund|software freedom conservancy|solarwinds|sonos|sony pictures|sourcegraph|space force|
space x|sparkfun|splunk|square crypto|square enix|sri international|starkware|stmicroelectronics|stratechery|
sun microsystems|supermicro|swan bitcoin|swiggy|symantec|synology|synopsys|take-two|take-two interactive|
taskrabbit|tata consultancy services|tc39|techmeme|techstars|telefonica|telltale games|telstra|temu|teradata|
terraform labs|texas instruments|the boring company|the intercept|the new stack|the next web|the register|
theranos|thinking machines lab|thoughtworks|three arrows capital|tiger global|tik tok|tokopedia|tokyo electron|
tomtom|tor project|toshiba|tp-link|transferwise|tripadvisor|ubiquiti|udacity|uipath|unchained capital|
unicode consortium|union square ventures|unit 8200|united launch alliance|unitree|upwork|valve corporation|
venturebeat|virgin galactic|virgin orbit|vision fund|vmware|voyager digital|w3c|wayfair|waymo|wealthfront|
weights & biases|weights and biases|western digital|western union|wework|whatwg|wikimedia|wipro|wirecard|
wirecutter|wolfram research|women who code|wondery|worldcom|xai|xerox parc|xiaomi|xilinx|xpeng|yahoo|yandex|yc|
yelp|yuga labs|zappos|zdnet|zendesk|zillow|ziprecruiter|zoho|zomato|zoox|zscaler|zte|zynga`,
  PRODUCT: `.net|.net core|3g|4chan|4g|5g|8chan|ableton|ableton live|actionscript|active directory|activitypub|
adobe acrobat|adobe after effects|adobe illustrator|adobe photoshop|adsense|adwords|age of empires|airdrop|
airtable|airtag|airtags|alexnet|aliexpress|alipay|alpha go|alpha zero|alphafold|alphafold 2|alphago|alphazero|
altavista|amazon echo|amazon prime|amazon redshift|amazon web services|amiga|android auto|android studio|
angry birds|angularjs|animal crossing|antminer|anyprevout|aol instant messenger|apache airflow|apache flink|
apache iceberg|apache kafka|apache spark|apex legends|apollo graphql|app store|apple ii|apple intelligence|
apple maps|apple music|apple newton|apple pay|apple silicon|apple tv|apple vision pro|apple watches|applescript|
arbitrum|arch linux|ariane 5|arpanet|ask jeeves|asp.net|assumeutxo|asyncio|atari 2600|auto-tune|autocad|autogpt|
backbone.js|balatro|bandcamp|basecamp|bdk|bech32|bereal|betamax|bigquery|bing chat|bing search|bip 118|bip 119|
bip 148|bip 174|bip 32|bip 324|bip 340|bip 341|bip 39|bip 8|bip 9|bip119|bip148|bip32|bip324|bip340|bip341|
bip39|bitcoin cash|bitcoin improvement proposal|bitcoin knots|bitcoin ordinals|bitcoin stack exchange|
bitcoin sv|bitcoin unlimited|bitcoin xt|bitcoind|bitcoins|bitcointalk|bitvm|blockstream green|
blockstream satellite|blu-ray|bluesky|bolt 12|bored apes|brave browser|browserify|btcpay|btcpay server|
c-lightning|call of duty|candy crush|canva|captcha|cardano|carplay|cash app|cashu|cd-rom|centos|chainlink|
chat gpt|checktemplateverify|chrome devtools|chrome os|chromebook|chromebooks|citi bike|clash of clans|claude 3|
claude 4|claude code|claude opus|claude sonnet|clickhouse|clippy|clojurescript|cloudflare workers|cloudfront|
cockroachdb|cocoapods|coffeescript|coinjoin|coinjoins|colab|coldcard|commodore 64|common lisp|compuserve|
core lightning|couchdb|couchsurfing|counter-strike|craigslist|crates.io|create react app|creative cloud|
crew dragon|cryptokitties|cryptopunks|curiosity rover|d3.js|dall-e 2|dall-e 3|dalle|dance dance revolution|
deep blue|deepseek v3|deepseek-r1|descript|devtools|digg|docker compose|docker hub|dockerfile|donkey kong|dota|
dota 2|dotnet|douyin|dreamcast|drivechain|drivechains|duckdb|dvd|dvds|ecmascript|eltoo|ember.js|eniac|
enigma machine|epic games store|erc-20|erc20|es6|esbuild|ethereum classic|ethereum virtual machine|ethernet|
evernote|expressvpn|facebook libra|facebook live|facebook marketplace|facebook messenger|facetime|falcon 9|
falcon heavy|farmville|fedimint|feedly|ffmpeg|filecoin|final cut pro|fitbit|flappy bird|flash player|flickr|
friendster|full self-driving|g suite|game boy advance|game gear|gamecube|garageband|gbtc|gcc|gcp|geforce|
gemini 2.5|gemini pro|geocities|geoguessr|ggplot|git|github codespaces|github copilot|github pages|gnu|gnupg|
goodreads|google ads|google adwords|google assistant|google bard|google calendar|google chrome|google classroom|
google cloud platform|google code|google colab|google earth|google fiber|google gemini|google glass|
google hangouts|google home|google news|google pay|google pixel|google play|google play store|google plus|
google reader|google scholar|google search|google stadia|google street view|google translate|google wave|
google workspace|google+|gopro|gorilla glass|gpt 3|gpt 4|gpt 5|gpt-3.5|gpt-4.1|gpt-4.5|graalvm|gradle|grafana|
graftroot|grammarly|grapheneos|grindr|grok 3|guitar hero|h100s|h200|hadoop|hashcash|hdfs|hdmi|hearthstone|
hololens|homekit|homepod|hotmail|htc vive|htlcs|htmx|http/2|hubble space telescope|hubble telescope|
humane ai pin|hyperledger|ibm pc|ibm watson|icloud|icq|ifttt|imagenet|imdb|imessage|ingenuity helicopter|
instagram stories|ipad pro|ipads|ipfs|iphone 12|iphone 15|iphone 4|iphone 5|iphone 6|iphones|ipods|ipv4|ipv6|
ipython|irc|itch.io|james webb space telescope|joinmarket|json schema|jupyter notebook|jvm|jwt|k8s|kaggle|
kakaotalk|kazaa|kde|kerbal space program|kibana|kindles|kinect|langchain|lastpass|ldk|league of legends|
ledger nano|leetcode|lego mindstorms|lesswrong|let's encrypt|letterboxd|libreoffice|libsecp256k1|lightroom|
limewire|linux kernel|linux mint|liquid network|lisp|livejournal|llama 2|llama 3|llama 4|llvm|ln symmetry|lnd|
lnurl|lodash|log4j|logic pro|lotus 1-2-3|lte|lua|lycos|m-pesa|mac app store|mac mini|mac pro|macbook air|
macbook pro|macbooks|madden nfl|magento|makerdao|mapreduce|mariadb|mario kart|match.com|material design|
mathematica|matlab|mechanical turk|megaupload|memcached|mempool.space|meta quest|metabase|metacritic|
microsoft azure|microsoft copilot|microsoft edge|microsoft excel|microsoft office|mid journey|minesweeper|
miniscript|mixtral|mnist|mobx|model context protocol|moment.js|monero|ms-dos|musig|musig2|mypy|myspace|n64|
namecoin|napster|neo4j|nes|nestjs|netscape navigator|new glenn|new shepard|next js|nextjs|nextstep|nginx|
nintendo 3ds|nintendo 64|nixos|nltk|no man's sky|node|node js|nodejs|nokia 3310|nordvpn|nosql|nostr|notebooklm|
nuxt.js|ocaml|oculus|oculus rift|okcupid|ollama|onedrive|onenote|onlyfans|op cat|op return|openai whisper|
openapi|opencv|openid|openoffice|openpilot|openshift|openssh|openssl|openstack|openstreetmap|overwatch|p2sh|
p2tr|p2wsh|pac-man|pagerank|palmpilot|payjoin|pdp-11|pegasus spyware|pentium|pentium 4|perseverance rover|pgp|
phoenix liveview|phonegap|pirate bay|play store|playstation 2|playstation 5|playstation network|podman|polkadot|
polymarket|postcss|power bi|powershell|preact|premiere pro|prime video|prisma|pro tools|product hunt|
project kuiper|prolog|protonmail|ps1|ps2|ps3|ps4|ps5|ptlc|ptlcs|pubg|pytest|python 2|python 2.7|python 3|
qr code|qr codes|quic|quicktime|quora|qwen|qwerty|radeon|raspberry pis|react hooks|react query|react router|
react server components|react testing library|reactjs|recaptcha|red hat enterprise linux|redux saga|
redux toolkit|resnet|rfid|rhel|risc-v|roam research|roblox|rocket league|rocksdb|roomba|rotten tomatoes|rspec|
rss|rss feed|rss feeds|rstudio|rtx 4090|rubygems|runescape|rust bitcoin|rxjs|ryzen|sagemaker|samourai wallet|
samsung galaxy|saturn v|sci-hub|scss|second life|sega genesis|segway|segwit2x|sha-256|sha256|sharepoint|
sighash anyprevout|sim city|simcity|slashdot|smalltalk|snapdragon|snes|soc 2|socket.io|solana|solidity|
soundcloud|sourceforge|soyuz|space invaders|space launch system|space shuttle|space shuttles|spacy|spss|
sputnik 1|sql server|stack exchange|stackoverflow|starcraft|stardew valley|starliner|starlink|statechains|
steam deck|stitcher|stratum v2|strava|streamlit|street fighter|stuxnet|styled components|super nintendo|
super smash bros|swiftui|symbian|systemd|tamagotchi|tanstack|taproot assets|tcp/ip|terra luna|tesla autopilot|
tesla optimus|testflight|the pirate bay|the sims|thinkpad|three.js|tidyverse|tinder|tivo|tmux|todoist|tpu|tpus|
trezor|trpc|truth social|tumblr|turbotax|twitter bootstrap|uber eats|uikit|uniswap|usdc|usdt|usenet|utreexo|
v8 engine|valorant|venmo|vhs|viber|vimeo|virtualbox|visicalc|visual basic|vlc|voip|voyager 1|voyager 2|vuejs|
walkman|warcraft|wasabi wallet|wayback machine|waze|webauthn|webb telescope|webex|webflow|webgl|webgpu|webkit|
wechat|weibo|wi fi|wifi|wii|wii u|winamp|windows 10|windows 11|windows 7|windows 8|windows 95|windows 98|
windows mobile|windows nt|windows phone|windows vista|windows xp|wireguard|wireshark|wolfram alpha|woocommerce|
word2vec|wordle|wordperfect|world of warcraft|world wide web|worldcoin|x86|xamarin|xbox 360|xbox game pass|
xbox live|xbox one|xeon|xgboost|xiaohongshu|xmpp|xrp|yahoo answers|youtube premium|youtube shorts|youtube tv|
yubikey|zapier|zcash|zelle|zk-snarks|zookeeper|zune|zx spectrum`,
  WORK: `2001 a space odyssey|accidental tech podcast|agile manifesto|algorithms to live by|all in podcast|
all-in podcast|art of computer programming|assassin's creed|baldur's gate 3|battlestar galactica|bioshock|
bitcoin standard|bitcoin white paper|bitcoin whitepaper|blade runner|brave new world|breath of the wild|
cathedral and the bazaar|chip war|command line heroes|cowboy bebop|cracking the coding interview|
crossing the chasm|cryptonomicon|cuckoo's egg|cyberpunk 2077|dark souls|darknet diaries|data skeptic|
death stranding|designing data-intensive applications|deus ex|disco elysium|dwarkesh podcast|elden ring|
eloquent javascript|ender's game|ex machina|final fantasy|final fantasy vii|gears of war|ghost in the shell|
ghost in the wires|god of war|godel escher bach|grand theft auto|grokking bitcoin|gta 5|gta 6|gta v|
hackers and painters|half-life 2|halt and catch fire|hidden figures|high output management|hitchhiker's guide|
hollow knight|how i built this|innovator's dilemma|javascript jabber|js party|kingdom hearts|legend of zelda|
lenny's podcast|let's talk bitcoin|lex fridman podcast|life 3.0|mass effect|mastering bitcoin|masters of doom|
masters of scale|metal gear solid|minority report|monkey island|mortal kombat|mr robot|mr. robot|myst|
mythical man-month|neuromancer|ocarina of time|oxide and friends|pirates of silicon valley|pokemon|
pragmatic programmer|programming bitcoin|python bytes|ready player one|red dead redemption|resident evil|
robocop|se radio|shoptalk show|sicp|silent hill|skyrim|slate star codex|snow crash|software engineering daily|
software engineering radio|sonic the hedgehog|sovereign individual|stack overflow podcast|
stephan livera podcast|super mario|super mario bros|syntax.fm|talk python|talk python to me|terminator 2|
the agile manifesto|the big bang theory|the bitcoin standard|the bitter lesson|the changelog|the elder scrolls|
the everything store|the hitchhiker's guide|the imitation game|the innovator's dilemma|the it crowd|the jetsons|
the last of us|the lean startup|the legend of zelda|the martian|the mythical man-month|the network state|
the phoenix project|the pragmatic programmer|the selfish gene|the singularity is near|the social dilemma|
the sovereign individual|the techno-optimist manifesto|the terminator|the whole earth catalog|the witcher|
the witcher 3|this week in startups|this week in tech|tomb raider|undertale|vergecast|wait but why|wall-e|
wargames|weapons of math destruction|westworld|what bitcoin did|whole earth catalog|zero to one`,
  LAW: `agpl|ai act|americans with disabilities act|apache license|artemis accords|bank secrecy act|bsd license|
california consumer privacy act|cc0|ccpa|chips and science act|communications decency act|coppa|
creative commons license|digital markets act|digital millennium copyright act|epic v apple|espionage act|
eu ai act|general data protection regulation|genius act|gnu general public license|gpl|gplv2|gplv3|itar|
kids online safety act|lgpl|mit license|online safety act|oracle v google|outer space treaty|privacy shield|
sb 1047|section 702|sherman antitrust act|stop online piracy act|telecommunications act|wassenaar arrangement`,
  EVENT: `advent of code|ai winter|apollo 11|apollo 17|apollo 8|apollo program|artemis ii|artemis program|aws reinvent|
baltic honeybadger|bitcoin halving|bitcoin miami|bitcoin pizza day|bitdevs|black hat conference|blizzcon|
block size war|blocksize war|browser wars|cambridge analytica scandal|cassini mission|challenger disaster|
chandrayaan-3|chaos communication congress|colonial pipeline hack|columbia disaster|consumer electronics show|
crypto winter|dao hack|darpa grand challenge|devcon|devoxx|djangocon|dockercon|dot com bubble|dot-com boom|
dot-com bubble|dot-com crash|dotcom bubble|dreamforce|dreamhack|equifax breach|eternal september|ethdenver|
europython|ftx collapse|game developers conference|gamergate|games done quick|gamescom|gdc|google cloud next|
google summer of code|gophercon|heartbleed|inspiration4|javaone|kubecon|log4shell|maker faire|
mars sample return|microsoft build|mobile world congress|moon landing|morris worm|mother of all demos|
mt gox hack|ng-conf|notpetya|oscon|patch tuesday|prime day|project mercury|pydata|qcon|railsconf|react conf|
rsa conference|rubyconf|scaling bitcoin|singles day|snowden leaks|snowden revelations|solarwinds hack|sony hack|
space race|sputnik moment|strange loop|summer of bitcoin|tabconf|techcrunch disrupt|ted conference|tedx|
the game awards|tokyo game show|twitter files|wannacry|web summit|worldwide developers conference|y2k|y2k bug`,
  PLACE: `akihabara|alpha centauri|andromeda galaxy|apple park|area 51|arecibo observatory|baikonur|bay area|
bitcoin beach|black rock city|bletchley park|boca chica|cape canaveral|crypto valley|cupertino|east palo alto|
el zonte|gigafactories|gigafactory|googleplex|international space station|johnson space center|kendall square|
kennedy space center|kuiper belt|menlo park|milky way|moscone center|mountain view|oort cloud|palo alto|
redwood city|research triangle park|route 128|san francisco bay|san francisco bay area|sand hill road|
shoreditch|silicon alley|silicon roundabout|silicon valley|spaceport america|station f|sunnyvale|
tiangong space station`,
  GROUP: `bitcoin maximalist|bitcoin maximalists|bitcoin maxis|bitcoiner|bitcoiners|cozy bear|cypherpunk|cypherpunks|
effective altruism|effective altruist|effective altruists|faang|fancy bear|free software movement|googler|
googlers|lazarus group|luddite|luddites|lulzsec|open source movement|open-source movement|paypal mafia|
pythonista|pythonistas|redditors|rubyist|rubyists|rustaceans|shadow brokers|the paypal mafia|transhumanism|
transhumanist|transhumanists|volt typhoon|wallstreetbets|wikipedians`,
  OTHER: `amdahl's law|ansari x prize|arc-agi|bayes theorem|bayes' theorem|big o notation|bloom filters|brooks's law|
byzantine fault tolerance|byzantine generals|byzantine generals problem|cap theorem|conway's game of life|
conway's law|crdts|dennard scaling|dijkstra's algorithm|drake equation|dunbar's number|dunning-kruger effect|
dyson sphere|elo rating|fermi paradox|fourier transform|gartner hype cycle|gaussian process|gaussian processes|
godwin's law|goodhart's law|hidden markov models|hofstadter's law|howey test|jamstack|jevons paradox|kanban|
lambda calculus|lindy effect|lstm|lstms|markov chain|markov chains|merkle tree|merkle trees|metcalfe's law|
monte carlo simulation|monte carlo tree search|moore's law|moravec's paradox|murphy's law|naive bayes|
nakamoto consensus|nash equilibrium|occam's razor|p vs np|parkinson's law|ponzi scheme|ponzi schemes|q-learning|
rlhf|rnn|rnns|roko's basilisk|schnorr signature|schnorr signatures|shamir's secret sharing|shor's algorithm|
six sigma|streisand effect|swe-bench|sybil attack|thiel fellow|thiel fellowship|three laws of robotics|
turing award|turing machine|turing machines|turing test|uasf|von neumann architecture|web 2.0|web 3.0|web3|
webby awards|x prize|xprize|zettelkasten|zipf's law`,
}
