import { expect, test } from 'vitest'
import { buildDocument } from '../../src/language/language.ts'
import { tokenText } from '../../src/model/document.ts'
import { loadModels } from '../../src/models.ts'
import { transcriptOf } from '../../tools/episodes.ts'

const models = loadModels()

function marked(text: string): string[] {
  const doc = buildDocument(transcriptOf('-', [{ speaker: null, text, startMs: null, endMs: null }]), models)
  return [...doc.tokens.fluency.keys()].filter((i) => doc.tokens.fluency[i] !== 0).map((i) => tokenText(doc, i))
}

test.each([
  ['They uh watch in uh cities like uh Paris and Milan.', ['uh', 'uh', 'uh']],
  ['They told me like, "The bus is late."', ['like']],
  ['So, um, the model works.', ['um']],
  ['Em, and the frames came late.', ['Em']],
  ['We get em, then we sail.', []],
  ['I met my father and Em, my elder sister, in May.', []],
  ['The margin is one em, which is wide.', []],
  ['We want to to build the the model.', ['to', 'the']],
  ['I think, you know, it works well.', ['you', 'know']],
  ['I mean, the price went up again.', ['I', 'mean']],
  ['It was th- the best one.', ['th-']],
  ["There's no, uh, there are no outside investors.", ['There', "'s", 'no', 'uh']],
  ['We run into the problem of -- there is a lot of code out there.', ['We', 'run', 'into', 'the', 'problem', 'of']],
  ['He, he made it in a week.', ['He']],
  ['My, the main use of it is this.', ['My']],
  ['But I just I do not think so.', ['I', 'just']],
  ['It was it is a whole thing.', ['It', 'was']],
  ["And it's, we do not learn that as adults.", ['it', "'s"]],
  ['She put it into my the box.', ['my']],
  ['You have to imple implement it.', ['imple']],
  ['We are cu-currently in a town a-and it works.', ['cu', 'a']],
  ['I met Dan a-a-and Bekah in May.', ['a', 'a']],
  ['So I s- I met Dan in May.', ['I', 's-']],
  ['It is a one-on-one talk of a t-test and an S-shaped curve.', []],
  ["But I'm hoping that -- so I think it's really cool.", ['I', "'m", 'hoping', 'that']],
  ['The display is is three euros.', ['is']],
  ['Of the harbour, the harbour of Bergen is best.', ['the', 'harbour']],
  ['We I was thinking of it.', ['We']],
  ['The box has to have to be cheap.', ['has', 'to']],
  ['If we change the joyst the joystick, it works.', ['the', 'joyst']],
  [
    "I haven't lived in Leeds well I haven't lived in town since May.",
    ['I', 'have', "n't", 'lived', 'in', 'Leeds', 'well'],
  ],
  ['You know, it is sort of embarrassing.', ['You', 'know', 'sort', 'of']],
])('%s', (text, words) => {
  expect(marked(text).filter((word) => /\p{L}/u.test(word))).toEqual(words)
})

test.each([
  'It is very, very good.',
  'Do you know what that means?',
  'This kind of model is new.',
  'They said it over and over and over.',
  'People like the video.',
  'Sam Altman, he said that it works.',
  'It is, it seems, a good plan.',
  'You can leave if you have to, you know how it is.',
  'That sort of thing is new.',
  'Like I said, it works.',
  'It is quick, and like Adam said, it works.',
  "The ferry is late, like we've been talking about.",
  'The ferry is late, like you were just describing.',
  'What it is is a mess.',
  'We saw Nikki T to the door.',
  'What I mean is that we lost.',
  "If I don't, I'm not going to get it.",
  'The loop says do thing A, do thing B, do thing C.',
  'You run the script and it does it for you.',
  'I had I think five of them.',
  "It's, I guess, a matter of taste.",
  'I would say that -- this is a soft ceiling.',
  'You can manage your A records there.',
  'The IDE idea came from us.',
  'In 2009 I measured it, it was eight times normal.',
  'Owning a watch is like owning a fever.',
  'They met like-minded people.',
  'Like a ghost, our hero was out on the road.',
  'You had to if you are a tall, six person like myself playing, you had to run.',
  'Nodes announce stuff like, "Here is the bus to Leeds."',
  'If you connect to the harbour, the harbour can only send cars.',
  'You can make a key, or a hash, or a script, or a script wrapped in a hash, or others.',
  'I have lived well in Leeds and I have lived well in York.',
])('nothing is marked in: %s', (text) => {
  expect(marked(text)).toEqual([])
})
