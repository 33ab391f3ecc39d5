/* Wikidata ids (CC0 1.0) of countries, big cities and well-known bodies, by lower-cased name; written for this project. */

const PLACES = `united states=Q30|united states of america=Q30|us=Q30|usa=Q30|u.s.=Q30|america=Q30|china=Q148|peoples republic of china=Q148|taiwan=Q865|
united kingdom=Q145|uk=Q145|great britain=Q23666|england=Q21|scotland=Q22|wales=Q25|northern ireland=Q26|ireland=Q27|
france=Q142|germany=Q183|italy=Q38|spain=Q29|portugal=Q45|netherlands=Q55|belgium=Q31|luxembourg=Q32|switzerland=Q39|
austria=Q40|sweden=Q34|norway=Q20|denmark=Q35|finland=Q33|iceland=Q189|poland=Q36|czech republic=Q213|slovakia=Q214|
slovenia=Q215|hungary=Q28|romania=Q218|bulgaria=Q219|serbia=Q403|croatia=Q224|greece=Q41|turkey=Q43|ukraine=Q212|
russia=Q159|belarus=Q184|estonia=Q191|latvia=Q211|lithuania=Q37|japan=Q17|south korea=Q884|north korea=Q423|india=Q668|
pakistan=Q843|bangladesh=Q902|nepal=Q837|sri lanka=Q854|indonesia=Q252|vietnam=Q881|thailand=Q869|philippines=Q928|
malaysia=Q833|singapore=Q334|mongolia=Q711|kazakhstan=Q232|afghanistan=Q889|iran=Q794|iraq=Q796|israel=Q801|syria=Q858|
lebanon=Q822|saudi arabia=Q851|egypt=Q79|morocco=Q1028|algeria=Q262|tunisia=Q948|libya=Q1016|nigeria=Q1033|ghana=Q117|
kenya=Q114|ethiopia=Q115|south africa=Q258|canada=Q16|mexico=Q96|brazil=Q155|argentina=Q414|chile=Q298|colombia=Q739|
peru=Q419|venezuela=Q717|cuba=Q241|australia=Q408|new zealand=Q664|european union=Q458|eu=Q458|london=Q84|paris=Q90|
new york city=Q60|los angeles=Q65|chicago=Q1297|san francisco=Q62|seattle=Q5083|boston=Q100|berlin=Q64|vienna=Q1741|
rome=Q220|madrid=Q2807|barcelona=Q1492|amsterdam=Q727|moscow=Q649|tokyo=Q1490|beijing=Q956|shanghai=Q8686|
hong kong=Q8646|hangzhou=Q4970|sydney=Q3130|toronto=Q172|california=Q99|texas=Q1439|silicon valley=Q163820|europe=Q46|
africa=Q15|asia=Q48`

const BODIES = `google=Q95|microsoft=Q2283|facebook=Q355|meta=Q380|apple=Q312|amazon=Q3884|nvidia=Q182477|ibm=Q37156|
intel=Q248|openai=Q21708200|twitter=Q918|youtube=Q866|wikipedia=Q52|netflix=Q907311|tesla=Q478214|spacex=Q193701|
united nations=Q1065|un=Q1065|nato=Q7184|world health organization=Q7817|nasa=Q23548|fbi=Q8333|european commission=Q8880|
bbc=Q9531|cnn=Q48340|mit=Q49108|massachusetts institute of technology=Q49108|harvard university=Q13371|harvard=Q13371|
stanford university=Q41506|stanford=Q41506|white house=Q35525`

const ids = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list.split('|').map((entry) => {
      const [name = '', id = ''] = entry.trim().split('=')
      return [name, id] as const
    }),
  )

/** Ids of places by lower-cased name. */
export const PLACE_IDS = ids(PLACES)

/** Ids of companies, media and public bodies by lower-cased name. */
export const BODY_IDS = ids(BODIES)
