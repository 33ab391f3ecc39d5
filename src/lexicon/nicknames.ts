/*
 * Short forms of given names that are not simply the start of the long one. Common English usage, written for this
 * project. Lower case.
 */

/** Short form to the long forms that it stands for. */
export const NICKNAMES: ReadonlyMap<string, readonly string[]> = new Map(
  `bill:william will:william billy:william liam:william bob:robert rob:robert bobby:robert dick:richard rick:richard
  rich:richard mike:michael mick:michael jim:james jimmy:james jamie:james jack:john,jackson johnny:john jon:jonathan
  ted:edward,theodore ed:edward,edwin,edmund eddie:edward tony:anthony andy:andrew drew:andrew dave:david nick:nicholas
  nico:nicholas steve:stephen,steven tom:thomas tim:timothy joe:joseph jeff:jeffrey,geoffrey geoff:geoffrey greg:gregory
  pete:peter phil:philip,phillip chuck:charles charlie:charles,charlotte hank:henry harry:henry,harold larry:lawrence
  jerry:gerald,jerome gerry:gerald ken:kenneth kenny:kenneth ron:ronald don:donald fred:frederick al:albert,alan,alfred
  alex:alexander,alexandra,alexis sandy:alexandra,sandra gabe:gabriel nate:nathan,nathaniel zach:zachary zack:zachary
  jake:jacob josh:joshua dan:daniel danny:daniel ben:benjamin matt:matthew max:maximilian,maxwell sam:samuel,samantha
  liz:elizabeth beth:elizabeth betsy:elizabeth eliza:elizabeth lizzie:elizabeth kate:katherine,catherine,kathryn
  katie:katherine,catherine,kathryn kathy:katherine,catherine,kathryn cathy:catherine kit:christopher,katherine
  chris:christopher,christine,christina,christian meg:margaret maggie:margaret peggy:margaret peg:margaret rita:margaret
  jen:jennifer jenny:jennifer becky:rebecca bekah:rebekah,rebecca becca:rebecca sue:susan suzie:susan debbie:deborah
  deb:deborah pam:pamela patty:patricia pat:patrick,patricia trish:patricia barb:barbara cindy:cynthia nancy:ann
  nan:nancy sally:sarah molly:mary polly:mary gwen:gwendolyn vicky:victoria tori:victoria jess:jessica abby:abigail
  val:valerie mandy:amanda lexi:alexandra theo:theodore gus:august,augustus vic:victor,victoria jono:jonathan
  manny:manuel,emmanuel pepe:jose paco:francisco`
    .split(/\s+/)
    .map((entry): [string, readonly string[]] => {
      const [short = '', long = ''] = entry.split(':')
      return [short, long.split(',')]
    }),
)
