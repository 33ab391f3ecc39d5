/*
 * Words for people of a country, religion, language or party, lower case, one word each. Nationalities from
 * i18n-nationality 1.4.0 (MIT); religions, peoples and parties added for this project.
 */

const NATIONALITIES: ReadonlySet<string> = new Set(
  `afghan african africans alaskan albanian algerian american americans amish andorran anglican anglicans angolan
antiguans arab arabic arabs argentine argentinean armenian asian asians australian australians austrian azerbaijani
bahamian bahraini balkan bangladeshi baptist baptists barbadian basque batswana bavarian belarusian belgian belizean
beninese bhutanese bolivian brazilian brazilians british bruneian buddhist buddhists bulgarian burkinabe burmese
burundian californian californians cambodian cameroonian canadian canadians caribbean catalan catholic catholics
chadian cherokee chilean chinese christian christians colombian communist communists comoran croatian cuban cubans
cypriot czech danes danish democrat democrats dutch ecuadorean egyptian emirian english eritrean estonian ethiopian
european europeans evangelical evangelicals fijian filipino finnish finns french gabonese gambian georgian german
germans ghanaian greek greeks grenadian guatemalan guinean guyanese haitian hawaiian hindu hindus hispanic hispanics
honduran hungarian icelandic indian indians indonesian inuit iranian iranians iraqi iraqis irish islamic israeli
israelis italian italians ivorian jamaican japanese jew jewish jews jordanian kazakhstani kenyan kenyans korean
koreans kurdish kurds kuwaiti kyrgyz laotian latina latinas latino latinos latvian lebanese liberian libyan
liechtensteiner lithuanian londoner londoners lutheran luxembourger macedonian malagasy malawian malaysian maldivan
malian maltese manx maori marshallese mauritanian mauritian methodist mexican mexicans micronesian moldovan monacan
mongolian montenegrin mormon mormons moroccan mosotho mozambican muslim muslims namibian nauruan navajo nazi nazis
nepalese nicaraguan nigerian nigerians nigerien nordic norwegian omani orthodox pakistani palauan palestinian
palestinians panamanian paraguayan parisian persian peruvian poles polish portuguese protestant protestants qatari
quaker quakers republican republicans roman romanian romans russian russians rwandan salvadoran samoan saudi
scandinavian scottish senegalese serbian seychellois sicilian sikh sikhs singaporean slovakian slovenian somali soviet
soviets spanish sudanese surinamer swazi swedes swedish swiss syrian taiwanese tajik tanzanian texan texans thai
tibetan togolese tongan tories tunisian turkish turks tuvaluan ugandan ukrainian ukrainians uruguayan uzbekistani
venezuelan vietnamese welsh yemenite zambian zimbabwean zionist`.split(/\s+/),
)

/** True for a lower-cased word that names a people, religion or party: "chinese", "catholics", "democrat". */
export function isNationality(word: string): boolean {
  return NATIONALITIES.has(word) || (word.length > 4 && word.endsWith('s') && NATIONALITIES.has(word.slice(0, -1)))
}
