import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Analysis } from '../../src/model/analysis.ts'
import { thinned, timedChapters } from '../../src/render/chapter-times.ts'
import { renderFfmpegChapters } from '../../src/render/chapters-ffmpeg.ts'
import { renderJsonChapters } from '../../src/render/chapters-json.ts'
import { renderPodloveChapters } from '../../src/render/chapters-podlove.ts'
import { renderVttChapters } from '../../src/render/chapters-vtt.ts'
import { renderYouTubeChapters } from '../../src/render/chapters-youtube.ts'
import { sampleAnalysis } from './sample.ts'

const HOSTILE = 'A <b> & "c" = [d]; #e \\ f\nWEBVTT --> \u202e\u0000'

/** An analysis whose chapters start at the given times, in milliseconds; null for one without a time. */
function withChapters(
  starts: readonly (number | null)[],
  durationMs: number | null,
  title = 'The Rise of Tests',
): Analysis {
  const sample = sampleAnalysis()
  const chapters = starts.map((startMs, at) => ({
    title: `${title} ${at + 1}`,
    shortTitle: `Tests ${at + 1}`,
    kind: at === 1 ? ('sponsor' as const) : ('content' as const),
    start: at,
    end: at + 1,
    startMs,
    endMs: null,
    timeEstimated: false,
  }))
  return { ...sample, source: { ...sample.source, durationMs }, chapters }
}

const analyses = fc
  .tuple(
    fc.array(fc.option(fc.integer({ min: 0, max: 30_000_000 }), { freq: 8 }), { minLength: 1, maxLength: 150 }),
    fc.option(fc.integer({ min: 1, max: 30_000_000 })),
    fc.constantFrom('Titles', HOSTILE),
  )
  .filter(([starts]) => starts.some((start) => start !== null))
  .map(([starts, duration, title]) => withChapters(starts, duration, title))

test('chapters start at zero, rise, leave no gap and none is empty', () => {
  fc.assert(
    fc.property(analyses, fc.option(fc.integer({ min: 1, max: 20 })), (analysis, perHour) => {
      let next = 0
      for (const { startMs, endMs } of timedChapters(analysis, { perHour, shortTitles: false })) {
        expect(startMs).toBe(next)
        expect(endMs).toBeGreaterThan(startMs)
        next = endMs
      }
    }),
  )
})

test('short titles take the place of the whole ones where they are asked for', () => {
  const titles = (shortTitles: boolean): string[] =>
    timedChapters(withChapters([0, 60_000], 200_000), { perHour: null, shortTitles }).map(({ title }) => title)
  expect(titles(true)).toEqual(['Tests 1', 'Tests 2'])
  expect(titles(false)).toEqual(['The Rise of Tests 1', 'The Rise of Tests 2'])
})

test('without times there are no chapters to export', () => {
  expect(() => timedChapters(withChapters([null, null], null))).toThrow('no times')
})

test('the shortest chapter joins the one before it and takes its title', () => {
  const chapters = timedChapters(withChapters([0, 60_000, 65_000], 200_000))
  expect(thinned(chapters, 2).map(({ title, startMs, endMs }) => [title, startMs, endMs])).toEqual([
    ['The Rise of Tests 1', 0, 65_000],
    ['The Rise of Tests 3', 65_000, 200_000],
  ])
})

test('JSON chapters have the fields of version 1.2.0, and sponsors are not in the contents', () => {
  const document: unknown = JSON.parse(renderJsonChapters(withChapters([0, 60_000, 90_500], 120_000)))
  expect(document).toMatchObject({
    version: '1.2.0',
    chapters: [
      { startTime: 0, endTime: 60 },
      { startTime: 60, endTime: 90.5, toc: false },
      { startTime: 90.5, endTime: 120 },
    ],
  })
})

test.each([
  [1, '1 chapter of'],
  [2, '2 chapters of'],
])('YouTube gets no list of %i, and the error counts them', (count, says) => {
  const starts = Array.from({ length: count }, (_, at) => at * 60_000)
  expect(() => renderYouTubeChapters(withChapters(starts, 200_000))).toThrow(`The episode has ${says} ten seconds`)
})

test('YouTube gets at least three lines from 0:00, each ten seconds or longer, or an error', () => {
  fc.assert(
    fc.property(analyses, (analysis) => {
      let text: string
      try {
        text = renderYouTubeChapters(analysis)
      } catch (error) {
        expect(String(error)).toContain('YouTube')
        return
      }
      const lines = text.trimEnd().split('\n')
      expect(lines.length).toBeGreaterThanOrEqual(3)
      expect(lines.length).toBeLessThanOrEqual(100)
      const times = lines.map((line) => {
        const clock = /^((?:\d+:)?\d{1,2}:\d\d) \S/.exec(line)
        expect(clock).not.toBeNull()
        return clock![1]!.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
      })
      expect(times[0]).toBe(0)
      for (const [at, time] of times.entries()) if (at > 0) expect(time - times[at - 1]!).toBeGreaterThanOrEqual(10)
    }),
  )
})

test('hostile titles break no format', () => {
  const analysis = withChapters([0, 60_000, 120_000], 180_000, HOSTILE)
  expect(renderVttChapters(analysis)).toMatchInlineSnapshot(`
    "WEBVTT

    1
    00:00:00.000 --> 00:01:00.000
    A &lt;b&gt; &amp; "c" = [d]; #e \\ f WEBVTT --&gt; �� 1

    2
    00:01:00.000 --> 00:02:00.000
    A &lt;b&gt; &amp; "c" = [d]; #e \\ f WEBVTT --&gt; �� 2

    3
    00:02:00.000 --> 00:03:00.000
    A &lt;b&gt; &amp; "c" = [d]; #e \\ f WEBVTT --&gt; �� 3
    "
  `)
  expect(renderPodloveChapters(analysis)).toMatchInlineSnapshot(`
    "<psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters">
      <psc:chapter start="00:00:00.000" title="A &lt;b&gt; &amp; &quot;c&quot; = [d]; #e \\ f WEBVTT --&gt; �� 1" />
      <psc:chapter start="00:01:00.000" title="A &lt;b&gt; &amp; &quot;c&quot; = [d]; #e \\ f WEBVTT --&gt; �� 2" />
      <psc:chapter start="00:02:00.000" title="A &lt;b&gt; &amp; &quot;c&quot; = [d]; #e \\ f WEBVTT --&gt; �� 3" />
    </psc:chapters>
    "
  `)
  expect(renderFfmpegChapters(analysis)).toMatchInlineSnapshot(`
    ";FFMETADATA1
    title=The cheap rival
    album=Written for Tests

    [CHAPTER]
    TIMEBASE=1/1000
    START=0
    END=60000
    title=A <b> & "c" \\= [d]\\; \\#e \\\\ f WEBVTT --> �� 1

    [CHAPTER]
    TIMEBASE=1/1000
    START=60000
    END=120000
    title=A <b> & "c" \\= [d]\\; \\#e \\\\ f WEBVTT --> �� 2

    [CHAPTER]
    TIMEBASE=1/1000
    START=120000
    END=180000
    title=A <b> & "c" \\= [d]\\; \\#e \\\\ f WEBVTT --> �� 3
    "
  `)
})
