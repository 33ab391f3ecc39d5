/*
 * Words that tell what a talk is about, by coarse category. The categories are named as the first tier of the IAB Tech
 * Lab's Content Taxonomy 3.0 (CC BY 3.0); the words were chosen for this project and are taken from no list: nouns that
 * hardly come up outside their field. What two fields share ("model", "game", "record", "network", "cell") is left out.
 */

/** A category and its telling words: lower case, singular, single words or two joined by a space. */
export interface TopicCategory {
  readonly name: string
  readonly words: readonly string[]
}

const list = (words: string): string[] =>
  words
    .trim()
    .split(/\s*,\s*/)
    .filter((word) => word !== '')

/** In alphabetical order. */
export const TOPIC_CATEGORIES: readonly TopicCategory[] = [
  {
    name: 'Automotive',
    words: list(`
      car, truck, sedan, suv, dealership, horsepower, mileage, motorcycle, hatchback, convertible, gearbox, brake,
      tire, windshield, carmaker, automaker, chassis, airbag, minivan, odometer
    `),
  },
  {
    name: 'Books and Literature',
    words: list(`
      novel, novelist, poem, poet, poetry, fiction, literature, publisher, memoir, bestseller, paperback, hardcover,
      bookstore, storyteller, narrator, protagonist, literary, essayist, manuscript, anthology, novella, bookshop
    `),
  },
  {
    name: 'Business and Finance',
    words: list(`
      investor, investment, bank, banker, banking, shareholder, stock market, stock, share price, revenue, profit,
      earnings, dividend, merger, acquisition, hedge fund, mortgage, inflation, interest rate, economist, economy,
      ceo, cfo, startup, venture capital, valuation, ipo, trader, broker, currency, lender, loan, debt, fiscal,
      quarterly, wall street, nasdaq, equity, entrepreneur, wholesale, retailer, bankruptcy, liquidity, central bank,
      recession, unemployment, payroll, commodity, tariff, subsidiary, conglomerate
    `),
  },
  {
    name: 'Crime',
    words: list(`
      murder, murderer, homicide, detective, prosecutor, defendant, jury, arrest, robbery, burglary, felony, inmate,
      prison, conviction, manslaughter, kidnapping, rape, rapist, gunman, shooting, stabbing, sheriff, indictment,
      parole, plea, sentencing, fugitive, assault, crime scene, police officer, jail, killer, theft, thief, gang,
      victim, courtroom, testimony, verdict
    `),
  },
  {
    name: 'Education',
    words: list(`
      classroom, curriculum, tuition, kindergarten, pupil, pedagogy, homework, syllabus, undergraduate, scholarship,
      high school, school district, literacy, lecturer, semester, textbook, schooling, teacher, educator, grade point,
      coursework, preschool, dropout
    `),
  },
  {
    name: 'Entertainment',
    words: list(`
      movie, film, filmmaker, actor, actress, hollywood, album, singer, songwriter, band, concert, musician, rapper,
      sitcom, drama, comedian, comedy, box office, screenplay, soundtrack, premiere, sequel, celebrity, orchestra,
      guitarist, theatre, theater, broadway, playwright, choreographer, ballet, opera, tv series, reality show, oscar,
      emmy, grammy, cinema, festival, museum, gallery, exhibition, painter, sculpture, paparazzi, hip-hop, lyric,
      costar, biopic, blockbuster, screenwriter
    `),
  },
  {
    name: 'Food and Drink',
    words: list(`
      recipe, chef, restaurant, oven, flour, butter, sauce, garlic, onion, dessert, cuisine, baking, wine, winery,
      beer, brewery, cocktail, cheese, chocolate, dough, bread, soup, salad, ingredient, flavor, flavour, vegetarian,
      vegan, barbecue, spice, tablespoon, teaspoon, vinegar, steak, pasta
    `),
  },
  {
    name: 'Health',
    words: list(`
      patient, doctor, physician, hospital, disease, cancer, tumor, diabetes, vaccine, vaccination, infection,
      symptom, diagnosis, therapy, therapist, surgery, surgeon, medication, antibiotic, clinical trial, clinic, nurse,
      obesity, cholesterol, blood pressure, heart attack, dementia, alzheimer, anxiety, insulin, pregnancy,
      chemotherapy, asthma, allergy, virus, epidemic, pandemic, medicine, dose, dosage, prescription, heart disease,
      mental health, nutrition, calorie, immune system, transplant, arthritis, autism, migraine, insomnia, dietary
    `),
  },
  {
    name: 'Home and Garden',
    words: list(`
      garden, gardener, lawn, compost, shrub, seedling, mulch, houseplant, furniture, renovation, kitchen, plumbing,
      carpenter, drywall, landscaping, fertilizer, greenhouse, perennial, backyard, homeowner, upholstery
    `),
  },
  {
    name: 'News and Politics',
    words: list(`
      president, senator, congressman, congress, senate, republican, democrat, election, voter, ballot, campaign,
      governor, parliament, prime minister, minister, lawmaker, legislation, legislature, diplomat, embassy, sanction,
      coalition, airstrike, troop, ceasefire, protester, dictator, regime, referendum, immigration, refugee,
      white house, democracy, mayor, bipartisan, filibuster, lobbyist, foreign policy, treaty, insurgent, nato,
      united nations, opposition leader, tax cut, caucus, constituency, amendment, civil war, uprising, militant,
      government, political, politician, party leader, budget deficit
    `),
  },
  {
    name: 'Religion and Spirituality',
    words: list(`
      church, bishop, pastor, priest, pope, gospel, bible, scripture, prayer, mosque, imam, quran, koran, rabbi,
      synagogue, torah, sermon, theology, theologian, buddhist, buddhism, monk, monastery, hinduism, christianity,
      worship, baptism, congregation, parish, islam
    `),
  },
  {
    name: 'Science',
    words: list(`
      scientist, physicist, physics, chemist, chemistry, biologist, biology, astronomer, astronaut, galaxy, planet,
      telescope, asteroid, nasa, orbit, spacecraft, fossil, dinosaur, species, genome, dna, gene, protein, molecule,
      atom, particle, quantum, laboratory, hypothesis, neuroscience, neuron, geologist, earthquake, climate,
      ecosystem, microbe, bacteria, radiation, solar system, spacewalk, satellite, archaeologist, mammal, enzyme,
      researcher, peer review, carbon dioxide, glacier, ecology, ecologist, brain, brainwave, cortex, space station
    `),
  },
  {
    name: 'Sports',
    words: list(`
      football, soccer, basketball, baseball, hockey, tennis, golf, rugby, cricket, quarterback, touchdown,
      goalkeeper, midfielder, inning, playoff, tournament, championship, semifinal, coach, nfl, nba, mlb, nhl, fifa,
      olympics, stadium, referee, rookie, dugout, shortstop, linebacker, halftime, marathon, sprinter, medalist,
      jockey, grand slam, premier league, league title, world cup, teammate, batting, home run, free agent, knicks,
      yankees, athlete, wrestler, boxer, umpire, win streak, defenseman, three-pointer, locker room
    `),
  },
  {
    name: 'Style and Fashion',
    words: list(`
      fashion, designer, dress, gown, couture, handbag, stiletto, catwalk, supermodel, makeup, lipstick, hairstyle,
      skincare, perfume, jewelry, jewellery, wardrobe, skirt, denim, lingerie, swimsuit, bikini, stylist,
      fashion week, blouse, high heel, mascara, boutique, tailoring, fabric, fragrance, bridal, wedding dress
    `),
  },
  {
    name: 'Technology and Computing',
    words: list(`
      software, developer, programmer, programming, javascript, typescript, python, database, server, browser,
      algorithm, api, framework, compiler, debugging, deployment, cloud, kubernetes, linux, open source, repository,
      github, machine learning, artificial intelligence, neural network, smartphone, iphone, ipad, android, laptop,
      app, startup founder, website, html, css, bitcoin, blockchain, lightning, cryptography, encryption, protocol,
      node, wallet, transaction, mempool, web developer, operating system, cpu, gpu, processor, semiconductor, chip,
      programming language, library, microsoft, google, facebook, twitter, apple, hacker, malware, cybersecurity,
      command line, frontend, backend, serverless, docker, rust, elixir, django, codebase, pull request, tablet,
      computer, broadband, wi-fi, llm, data center, user interface, bug
    `),
  },
  {
    name: 'Travel',
    words: list(`
      hotel, airline, airport, tourist, tourism, passport, itinerary, cruise, resort, luggage, sightseeing, hostel,
      backpacker, backpacking, flight attendant, vacation, beach, souvenir, campsite, tour guide, travel agent
    `),
  },
  {
    name: 'Video Gaming',
    words: list(`
      gamer, gaming, video game, playstation, xbox, nintendo, console game, esports, multiplayer, gameplay, game boy,
      joystick, arcade, speedrun, role-playing game, first-person shooter, dungeon master, respawn
    `),
  },
]
