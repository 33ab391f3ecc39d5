/* Titles that stand before a person's name, lower case, without their full stop. Collected for this project. */

/** Titles and forms of address before a name: "dr", "senator", "aunt". */
export const PERSON_TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr doctor prof professor sir dame lord lady madam madame president vice prime minister chancellor
premier secretary senator congressman congresswoman representative rep sen gov governor mayor judge justice chief
general gen colonel col captain capt major lieutenant lt sergeant sgt corporal private admiral reverend rev father
brother sister pastor bishop archbishop cardinal pope rabbi imam king queen prince princess duke duchess emperor
speaker director chairman chairwoman counsel officer detective inspector coach uncle aunt grandma grandpa mom mum dad
mother saint st sheikh sultan commissioner ambassador principal dean`.split(/\s+/),
)
