import type { EntityType } from '../model/entity.ts'
import { CULTURE } from './known-culture.ts'
import { PUBLIC_LIFE } from './known-public-life.ts'
import { SCIENCE } from './known-science.ts'
import { TECHNOLOGY } from './known-technology.ts'

/*
 * Well-known companies, media, public bodies, products and services, lower case, with what they are. Written down for
 * this project from common knowledge. Only names that are hardly ever anything else: "apple" and "meta" are not here
 * as bare words that people say for other things, but the model sees them in capitals all the same.
 */

const ORGS = `openai|deepseek|anthropic|nvidia|microsoft|google|facebook|amazon|netflix|spotify|twitter|tiktok|bytedance|
alibaba|tencent|baidu|huawei|samsung|sony|intel|amd|ibm|oracle|cisco|qualcomm|tsmc|asml|salesforce|adobe|uber|lyft|airbnb|
paypal|stripe|shopify|etsy|ebay|walmart|costco|ikea|boeing|airbus|lockheed martin|spacex|nasa|esa|tesla|toyota|volkswagen|
bmw|honda|nissan|hyundai|goldman sachs|jpmorgan|jp morgan|morgan stanley|blackrock|mckinsey|deloitte|accenture|pfizer|
moderna|astrazeneca|novartis|nestle|unilever|starbucks|mcdonald's|coca-cola|pepsi|disney|pixar|warner bros|hbo|bbc|cnn|
npr|pbs|nbc|cbs|fox news|msnbc|espn|reuters|bloomberg|associated press|new york times|washington post|wall street journal|
financial times|the economist|the guardian|the atlantic|the new yorker|wired|techcrunch|the verge|vox|buzzfeed|politico|
mit technology review|united nations|european union|european commission|nato|world bank|world health organization|imf|
unesco|unicef|red cross|fbi|cia|nsa|fda|epa|cdc|irs|sec|nih|darpa|federal reserve|supreme court|congress|senate|
house of representatives|pentagon|state department|white house|mit|harvard|harvard university|stanford|stanford university|
yale|princeton|oxford university|cambridge university|caltech|ucla|uc berkeley|mozilla|apache|linux foundation|red hat|
canonical|digitalocean|cloudflare|vercel|netlify|heroku|gitlab|atlassian|jetbrains|fastly|linode|rackspace|twilio|dropbox|
reddit|pinterest|snapchat|linkedin|hashicorp|mongodb inc|elastic|datadog|sentry|palantir|coinbase|kraken|binance|blockstream|
chaincode labs|lightning labs|y combinator|andreessen horowitz|sequoia capital|softbank|deepmind|hugging face|mistral ai|
perplexity|stability ai|scale ai|xerox|bell labs|hewlett-packard|dell|lenovo|motorola|nokia|ericsson|verizon|at&t|comcast|
t-mobile|vodafone|nintendo|sega|valve|epic games|activision|blizzard|ubisoft|electronic arts|nike|adidas|gucci|zara|h&m|
whole foods|trader joe's|home depot|burger king|
fedex|ups|dhl|delta air lines|ryanair|exxonmobil|chevron|bp|shell oil|enron|lehman brothers|berkshire hathaway|nba|nfl|nhl|
mlb|fifa|uefa|ncaa|olympic committee|greenpeace|amnesty international|wikimedia foundation|wikileaks|naacp|aclu|aarp`

const PRODUCTS = `chatgpt|gpt|gpt-2|gpt-3|gpt-4|gpt-4o|gpt-5|claude|gemini|llama|copilot|dall-e|midjourney|stable diffusion|alexa|siri|
cortana|iphone|ipad|ipod|macbook|imac|apple watch|airpods|ios|macos|os x|android|windows|linux|ubuntu|debian|fedora|
chrome|chromium|firefox|safari|internet explorer|opera mini|netscape|gmail|google maps|google docs|google drive|youtube|
instagram|whatsapp|telegram|signal app|skype|zoom|slack|discord|microsoft teams|notion|trello|jira|asana|figma|sketch app|
photoshop|illustrator|powerpoint|excel|microsoft word|outlook|office 365|wordpress|drupal|shopify plus|squarespace|wix|
github|gitlab ci|bitbucket|stack overflow|hacker news|wikipedia|docker|kubernetes|terraform|ansible|jenkins|circleci|
travis ci|github actions|aws|azure|google cloud|lambda functions|s3|ec2|firebase|supabase|postgres|postgresql|mysql|sqlite|
mongodb|redis|cassandra|elasticsearch|kafka|rabbitmq|dynamodb|graphql|javascript|typescript|python|ruby|rust|golang|
kotlin|scala|clojure|haskell|elixir|erlang|perl|php|fortran|cobol|java|c++|c#|f#|objective-c|webassembly|html|css|sass|
html5|css3|react|react native|redux|vue|vue.js|angular|svelte|sveltekit|next.js|nuxt|gatsby|ember|backbone|jquery|node.js|
deno|express.js|django|flask|fastapi|ruby on rails|rails|laravel|symfony|spring boot|webpack|vite|rollup|parcel|babel|
eslint|prettier|jest|vitest|cypress|playwright|puppeteer|selenium|storybook|tailwind|tailwind css|bootstrap|npm|yarn|pnpm|
pypi|pip|conda|numpy|pandas|scipy|scikit-learn|tensorflow|pytorch|keras|jupyter|matplotlib|vs code|vscode|visual studio|
visual studio code|vim|neovim|emacs|sublime text|intellij|pycharm|xcode|eclipse ide|bitcoin|bitcoin core|ethereum|litecoin|
dogecoin|lightning network|taproot|segwit|electrum|metamask|playstation|xbox|nintendo switch|game boy|minecraft|fortnite|
pokemon go|tetris|kindle|roku|chromecast|raspberry pi|arduino|tor browser|bittorrent|h100|h800|a100|r1|deepseek r1|v3|
model s|model 3|cybertruck|concorde|boeing 737|a380|iphone x|prozac|viagra|ozempic|botox|teflon|velcro|photosynth|vscodium`

const WORKS = `hamlet|macbeth|star wars|star trek|the matrix|harry potter|lord of the rings|the lord of the rings|game of thrones|
breaking bad|the simpsons|the office|the wire|saturday night live|sesame street|doctor who|the bible|the quran|war and peace|
moby dick|don quixote|the odyssey|the iliad|origin of species|the godfather|pulp fiction|jurassic park|titanic|toy story|
frozen|black mirror|stranger things|silicon valley show|serial podcast|this american life|radiolab|freakonomics|
the daily|planet money|99% invisible`

const LAWS = `gdpr|hipaa|dmca|first amendment|second amendment|fourth amendment|fifth amendment|affordable care act|obamacare|
civil rights act|voting rights act|patriot act|chips act|paris agreement|geneva convention|magna carta|roe v wade|
inflation reduction act|clean air act|sarbanes-oxley|dodd-frank|title ix|section 230|digital services act`

const EVENTS = `world war ii|world war i|world war two|world war one|cold war|vietnam war|korean war|gulf war|civil war|
great depression|french revolution|industrial revolution|renaissance|holocaust|brexit|arab spring|super bowl|world cup|
olympics|olympic games|wimbledon|tour de france|burning man|coachella|south by southwest|sxsw|ces|wwdc|google i/o|pycon|
jsconf|reactconf|black friday|cyber monday|christmas|thanksgiving|halloween|easter|ramadan|hanukkah|diwali|hacktoberfest|
9/11|september 11|watergate|chernobyl disaster|black lives matter|covid-19 pandemic`

/*
 * Techniques and tools whose names the model need not learn: they tell a kind, no more. Written down as the others; plurals
 * stand beside the names that are counted, since a name is looked up as it is said.
 */
const MORE_PRODUCTS = `mac|macs|mac os|cython|numba|liveview|sidekiq|ecto|guix|erlay|tf-idf|cuda|opengl|vulkan|unity|unreal engine|home assistant|obsidian|
quickbooks|freshbooks|google sheets|google analytics|cloud functions|azure functions|aws lambda|touch id|face id|
flexbox|css grid|json|xml|yaml|toml|csv|tcp|udp|http|https|dns|ssh|ssl|tls|sql|jsx|tsx|oauth|oauth2|webrtc|websockets|websocket|wasm|
svn|mercurial|perforce|utxo|utxos|psbt|rbf|htlc|bolt12|bip|bips|nft|nfts|usb|usb-c|bluetooth|wi-fi|gps|sms|mp3|mp4|jpeg|png|svg|pdf|
spv|txid|txids|xpub|xpubs|cltv|ecdsa|rsa|sha256|jwt|otp|uri|uris|bgp|usbc|mcu|pcb|pcbs|crdt|crdts|
unicode|ascii|utf-8|regex|grpc|protobuf|mqtt|smtp|ftp|latex|markdown|
cpython|pypy|ironpython|jython|micropython|sqlalchemy|unix|solaris|freebsd|openbsd|wget|itunes|apple podcasts|google podcasts|
patreon|kickstarter|gofundme|udemy|coursera|duolingo|substack|replit|codepen|codesandbox|gitea|nextcloud|bitwarden|1password`

const MORE_EVENTS = `covid|covid-19|covid 19|neurips|icml|iclr|cvpr|siggraph|fosdem|def con`

/** A kind that a well-known name may have. */
export type KnownType = Exclude<EntityType, 'PERSON'>

/** Names by kind, lower case, with "|" and a line feed where the line ends between them. */
export type KnownNames = Readonly<Partial<Record<KnownType, string>>>

/** Adds the names to a map; a kind that a name has already stays. */
function addNames(to: Map<string, KnownType>, type: KnownType, names: string): void {
  for (const piece of names.split('|')) {
    // Lists go on at a line feed.
    const name = piece.charCodeAt(0) === LINE_FEED ? piece.slice(1) : piece
    if (!to.has(name)) to.set(name, type)
  }
}

const LINE_FEED = 10

/** The names of lists, by kind; of two kinds the first counts. */
function mapOf(lists: readonly (readonly [KnownType, string])[]): Map<string, KnownType> {
  const names = new Map<string, KnownType>()
  for (const [type, list] of lists) addNames(names, type, list)
  return names
}

const LISTED = [
  ['ORG', ORGS],
  ['PRODUCT', PRODUCTS],
  ['EVENT', EVENTS],
  ['LAW', LAWS],
  ['WORK', WORKS],
] as const

/** The names that `gazetteer.bin` lists, and through it the model of names: a change here asks for new weights. */
export const LISTED_NAMES: ReadonlyMap<string, KnownType> = mapOf(LISTED)

/** What a lower-cased name is known to be. */
export const KNOWN_NAMES: ReadonlyMap<string, KnownType> = mapOf([
  ...LISTED,
  ['PRODUCT', MORE_PRODUCTS],
  ['EVENT', MORE_EVENTS],
  ...[SCIENCE, CULTURE, PUBLIC_LIFE, TECHNOLOGY].flatMap(
    (names) => Object.entries(names) as unknown as readonly (readonly [KnownType, string])[],
  ),
])
