import type { Analysis, Evidence } from '../../src/model/analysis.ts'

const QUOTE = 'they said it took two months and under six million dollars'

function place(start: number, atMs: number | null = null, speaker: string | null = 'p2'): Evidence {
  return { start, end: start + QUOTE.length, line: 12, atMs, speaker, quote: QUOTE }
}

/** An analysis with something in every field: a short interview of invented people, with times. */
export function sampleAnalysis(): Analysis {
  const sentence = (text: string, start: number) => ({
    text,
    kind: 'reported' as const,
    evidence: [place(start, 106_000)],
  })
  return {
    schema: 'take-analyze/analysis/1',
    tool: { name: 'take-analyze', version: '0.1.0' },
    source: {
      path: 'episodes/rivals.srt',
      format: 'srt',
      bytes: 9000,
      sha256: 'a'.repeat(64),
      encoding: 'utf-8',
      words: 1434,
      sentences: 120,
      turns: 38,
      durationMs: 488_000,
      timesFromMs: 0,
      timesToMs: 488_000,
      language: 'en',
    },
    episode: {
      title: 'The cheap rival',
      show: 'Written for Tests',
      date: '2025-01-28',
      category: 'Technology and Computing',
      people: [
        {
          name: 'Ola Renn',
          role: 'host',
          title: null,
          affiliation: null,
          handle: null,
          speaker: 'p1',
          evidence: [place(0, 0, 'p1')],
        },
        {
          name: 'Mira Castell',
          role: 'guest',
          title: 'reporter',
          affiliation: 'Harbour Review',
          handle: '@miracastell',
          speaker: 'p2',
          evidence: [place(60, 4000, 'p1')],
        },
      ],
      credits: [
        { role: 'producer', names: ['Sarí Quill', 'Bo Ames', 'Lin Ode'], evidence: [place(8000, 470_000, 'p1')] },
        { role: 'head of audio', names: ['Ney Tarr'], evidence: [] },
      ],
    },
    speakers: [
      {
        id: 'p1',
        label: 'OLA RENN',
        name: 'Ola Renn',
        role: 'host',
        words: 420,
        turns: 19,
        talkMs: 140_200,
        share: 0.29,
        questions: 14,
      },
      {
        id: 'p2',
        label: 'MIRA CASTELL',
        name: 'Mira Castell',
        role: 'guest',
        words: 1014,
        turns: 19,
        talkMs: 340_000,
        share: 0.71,
        questions: 0,
      },
    ],
    summary: {
      text: 'Mira Castell, a reporter at Harbour Review, tells how DeepSeek built its model for under $6 million.',
      sentences: [
        sentence(
          'Mira Castell, a reporter at Harbour Review, tells how DeepSeek built its model for under $6 million.',
          60,
        ),
      ],
    },
    takeaways: [
      sentence('DeepSeek says that its model took two months and under $6 million.', 400),
      sentence('The sanctions on chips pushed engineers to do more with less, Castell argues.', 900),
    ],
    sections: [
      {
        id: 's1',
        title: 'A Model Built on a Budget',
        start: 200,
        end: 3000,
        startMs: 47_000,
        endMs: 209_000,
        timeEstimated: false,
        text: 'DeepSeek built its model in two months. Castell doubts that the figure covers everything.',
        sentences: [
          sentence('DeepSeek built its model in two months.', 400),
          sentence('Castell doubts that the figure covers everything.', 700),
        ],
        keyphrases: ['reasoning model', 'training cost'],
        entities: ['e1', 'e2'],
        claims: ['c1'],
      },
      {
        id: 's2',
        title: 'Chips and Sanctions',
        start: 3000,
        end: 8000,
        startMs: 209_000,
        endMs: 460_000,
        timeEstimated: true,
        text: 'The founder bought chips before the ban.',
        sentences: [sentence('The founder bought chips before the ban.', 3100)],
        keyphrases: ['advanced chips'],
        entities: ['e1'],
        claims: ['c2'],
      },
    ],
    chapters: [
      {
        title: 'Introduction',
        shortTitle: 'Introduction',
        kind: 'intro',
        start: 0,
        end: 200,
        startMs: 0,
        endMs: 47_000,
        timeEstimated: false,
      },
      {
        title: 'The model and its price',
        shortTitle: 'The price',
        kind: 'content',
        start: 200,
        end: 9000,
        startMs: 47_000,
        endMs: 488_000,
        timeEstimated: false,
      },
    ],
    blocks: [
      { kind: 'intro', start: 0, end: 200, startMs: 0, endMs: 47_000 },
      { kind: 'content', start: 200, end: 9000, startMs: 47_000, endMs: 488_000 },
    ],
    entities: [
      {
        id: 'e1',
        name: 'DeepSeek',
        type: 'ORG',
        aliases: ['Deep Seek'],
        salience: 0.93,
        count: 21,
        description: 'Chinese AI company',
        wikidata: null,
        geonames: null,
        mentions: [{ start: 0, end: 8, text: 'DeepSeek', line: 9, atMs: 14_000, speaker: 'p1', form: 'name' }],
      },
      {
        id: 'e2',
        name: 'Mira Castell',
        type: 'PERSON',
        aliases: [],
        salience: 0.5,
        count: 4,
        description: null,
        wikidata: null,
        geonames: null,
        mentions: [{ start: 60, end: 72, text: 'Mira Castell', line: 3, atMs: 4000, speaker: 'p1', form: 'name' }],
      },
      {
        id: 'e3',
        name: 'China',
        type: 'PLACE',
        aliases: [],
        salience: 0.3,
        count: 6,
        description: null,
        wikidata: 'Q148',
        geonames: null,
        mentions: [{ start: 90, end: 95, text: 'China', line: 4, atMs: 6000, speaker: 'p2', form: 'name' }],
      },
    ],
    quantities: [
      {
        id: 'q1',
        type: 'money',
        value: 6_000_000,
        unit: 'USD',
        modifier: 'less-than',
        text: 'under six million dollars',
        start: 430,
        end: 455,
        line: 12,
        atMs: 106_000,
        speaker: 'p2',
      },
      {
        id: 'q2',
        type: 'date',
        value: '2022-10',
        unit: null,
        modifier: null,
        text: 'October 2022',
        start: 3100,
        end: 3112,
        line: 40,
        atMs: 230_000,
        speaker: 'p2',
      },
    ],
    claims: [
      {
        id: 'c1',
        text: 'DeepSeek developed the model within two months for under six million dollars.',
        said: QUOTE,
        speaker: 'p2',
        attributedTo: 'DeepSeek',
        kind: 'quantity',
        checkWorthiness: 0.91,
        certainty: 'reported',
        negated: false,
        entities: ['e1'],
        quantities: ['q1'],
        disputedBy: [],
        section: 's1',
        evidence: [place(400, 106_000)],
      },
      {
        id: 'c2',
        text: 'The sanctions have not slowed Chinese firms.',
        said: 'I think they have not slowed anybody',
        speaker: 'p2',
        attributedTo: null,
        kind: 'opinion',
        checkWorthiness: 0.44,
        certainty: 'hedged',
        negated: true,
        entities: [],
        quantities: [],
        disputedBy: [],
        section: null,
        evidence: [place(3100, 230_000)],
      },
    ],
    topics: [
      {
        id: 't1',
        label: 'chips and sanctions',
        category: null,
        keyphrases: ['advanced chips', 'sanctions'],
        share: 0.31,
        sections: ['s2'],
      },
    ],
    keyphrases: [{ phrase: 'reasoning model', score: 0.8, count: 4, mentions: [{ start: 500, end: 515 }] }],
    questions: [
      { text: 'Did you believe it?', speaker: 'p1', answeredBy: 'p2', evidence: [place(380, 100_000, 'p1')] },
    ],
    quotes: [{ text: 'Nobody hides a bill that small.', speaker: 'p2', score: 0.7, evidence: [place(700, 120_000)] }],
    warnings: [{ code: 'bad-timecode', message: 'A cue has no readable times.', line: 40 }],
  }
}

/** The same talk as plain text gives it: no times, no speakers' names, and nothing found by several stages. */
export function sparseAnalysis(): Analysis {
  const full = sampleAnalysis()
  return {
    ...full,
    source: { ...full.source, path: '-', format: 'text', durationMs: null, timesFromMs: null, timesToMs: null },
    episode: { title: null, show: null, date: null, category: null, people: [], credits: [] },
    speakers: [
      { id: 'p1', label: null, name: null, role: 'other', words: 1434, turns: 1, talkMs: null, share: 1, questions: 0 },
    ],
    summary: { text: '', sentences: [] },
    takeaways: [],
    sections: [],
    chapters: [
      {
        title: 'Everything',
        shortTitle: 'Everything',
        kind: 'content',
        start: 0,
        end: 9000,
        startMs: null,
        endMs: null,
        timeEstimated: false,
      },
    ],
    blocks: [{ kind: 'content', start: 0, end: 9000, startMs: null, endMs: null }],
    entities: [],
    quantities: [],
    claims: [],
    topics: [],
    keyphrases: [],
    questions: [],
    quotes: [],
    warnings: [],
  }
}

/** Strings that try to break out of a terminal, a Markdown table, HTML, a template or a line. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  'a | b || c',
  '[link](javascript:alert(1))',
  '![image](http://example.org/x.png)',
  '**bold** _it_ `code` ~~gone~~',
  'line one\nline two\r\n# heading\n- item',
  '\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u009b2J',
  '\u202egnp.exe\u202c \u2066x\u2069 \u061c',
  '# not a heading',
  '1. not a list',
  '--- ',
  '&lt;b&gt; &amp; {{ site.title }} {% raw %} $x^2$ and $y$',
  '\ud800 lone \udfff',
  'שלום עולם مرحبا',
  '深度求索人工智能公司在两个月内以不到六百万美元的成本开发了该模型',
  '👩‍👩‍👧‍👦 family 🫠 melting 🇩🇪 flag é combining नमस्ते',
  'x'.repeat(300),
  '\u0000nul\u0008back',
  '',
  '   ',
]

/** The analysis with every string of the talk replaced by `text`; ids, enumerations and times stay. */
export function withText(analysis: Analysis, text: string): Analysis {
  const words = new Set(['text', 'said', 'title', 'show', 'name', 'label', 'phrase', 'description', 'message', 'quote'])
  const lists = new Set(['aliases', 'names', 'keyphrases'])
  const kept = new Set(['tool', 'source'])
  const change = (data: unknown, key: string): unknown => {
    if (typeof data === 'string')
      return words.has(key) || ['affiliation', 'handle', 'attributedTo'].includes(key) ? text : data
    if (Array.isArray(data))
      return data.map((item) => (lists.has(key) && typeof item === 'string' ? text : change(item, key)))
    if (typeof data !== 'object' || data === null) return data
    return Object.fromEntries(Object.entries(data).map(([k, value]) => [k, kept.has(k) ? value : change(value, k)]))
  }
  return change(analysis, '') as Analysis
}
