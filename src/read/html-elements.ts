/** Elements that hold no words of a page's own text. */
export const SKIPPED: ReadonlySet<string> = new Set(
  'script style head nav noscript template svg form button select option iframe object canvas audio video figcaption dialog menu textarea title'.split(
    ' ',
  ),
)

/** Elements that stand apart from what is before and after them. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'p div section article main ul ol li dl dt dd table tr td th blockquote pre h1 h2 h3 h4 h5 h6 hr figure details summary address body html header footer aside'.split(
    ' ',
  ),
)
