import { err, ok, type Result } from '../result.ts'
import type { Circumstances, Command, CommandOf, Refusal } from './commands.ts'
import * as bagging from './decide-bagging.ts'
import * as basket from './decide-basket.ts'
import * as ending from './decide-ending.ts'
import * as interventions from './decide-interventions.ts'
import * as lane from './decide-lane.ts'
import * as printing from './decide-printing.ts'
import * as staff from './decide-staff.ts'
import * as tender from './decide-tender.ts'
import * as truth from './decide-truth.ts'
import * as weighing from './decide-weighing.ts'
import { draftOf, type Decision, type Draft } from './draft.ts'
import type { Placed } from './events.ts'
import type { Ledger } from './ledger.ts'
import { profileOn } from '../tax/rates-on.ts'

/**
 * Judges one command and answers with the events of one transaction, each placed in its stream, or with the
 * reason why not. Pure and total: everything it may know is in its arguments.
 */
export function decide(
  ledger: Ledger,
  command: Command,
  circumstances: Circumstances,
): Result<readonly Placed[], Refusal> {
  if (ledger.laneId === '' && command.type !== 'start-lane') return err('lane-closed')
  const day = ledger.sale?.businessDay ?? ledger.businessDay
  const profile = day === null ? circumstances.profile : profileOn(circumstances.profile, day)
  const decision = judged(draftOf(ledger, { ...circumstances, profile }), command)
  return decision.ok ? ok(decision.value.placed) : decision
}

function judged(draft: Draft, command: Command): Decision {
  switch (command.type) {
    case 'start-sale':
    case 'set-language':
    case 'add-item':
    case 'report-unknown':
    case 'identify-member':
    case 'refuse-scan':
    case 'judge-piece':
    case 'set-quantity':
    case 'void-line':
    case 'grant-discount':
    case 'request-weighing':
    case 'record-weight':
    case 'cancel-weighing':
    case 'report-scale-trouble':
    case 'call-help':
    case 'resolve-intervention':
      return basketJudged(draft, command)
    case 'begin-bagging':
    case 'record-platform':
    case 'tell-bagging':
    case 'announce-bag':
    case 'skip-bagging':
      return baggingJudged(draft, command)
    case 'request-tender':
    case 'request-reverse':
    case 'request-refund':
    case 'record-effect':
    case 'record-decline':
    case 'record-unknown':
    case 'escalate-unknown':
    case 'settle-attempt':
    case 'resolve-reconciliation':
      return moneyJudged(draft, command)
    case 'cancel-sale':
    case 'suspend-sale':
    case 'resume-sale':
    case 'end-session':
    case 'choose-receipt':
    case 'request-print':
    case 'record-print':
      return endingJudged(draft, command)
    case 'start-lane':
    case 'open-lane':
    case 'close-lane':
    case 'open-day':
    case 'close-day':
    case 'activate-price-book':
    case 'note-clock-step':
    case 'sign-in':
    case 'fail-sign-in':
    case 'sign-out':
      return laneJudged(draft, command)
  }
}

type BasketCommand = CommandOf<
  | 'start-sale'
  | 'set-language'
  | 'add-item'
  | 'report-unknown'
  | 'identify-member'
  | 'refuse-scan'
  | 'judge-piece'
  | 'set-quantity'
  | 'void-line'
  | 'grant-discount'
  | 'request-weighing'
  | 'record-weight'
  | 'cancel-weighing'
  | 'report-scale-trouble'
  | 'call-help'
  | 'resolve-intervention'
>

function basketJudged(draft: Draft, command: BasketCommand): Decision {
  switch (command.type) {
    case 'start-sale':
      return basket.startSale(draft, command)
    case 'set-language':
      return basket.setLanguage(draft, command)
    case 'add-item':
      return basket.addItem(draft, command)
    case 'report-unknown':
      return basket.reportUnknown(draft, command)
    case 'identify-member':
      return basket.identifyMember(draft, command)
    case 'refuse-scan':
      return basket.refuseScan(draft, command)
    case 'judge-piece':
      return basket.judgePiece(draft, command)
    case 'set-quantity':
      return basket.setQuantity(draft, command)
    case 'void-line':
      return basket.voidLine(draft, command)
    case 'grant-discount':
      return basket.grantDiscount(draft, command)
    case 'request-weighing':
      return weighing.requestWeighing(draft, command)
    case 'record-weight':
      return weighing.recordWeight(draft, command)
    case 'cancel-weighing':
      return weighing.cancelWeighing(draft, command)
    case 'report-scale-trouble':
      return weighing.reportScaleTrouble(draft, command)
    case 'call-help':
      return interventions.callHelp(draft)
    case 'resolve-intervention':
      return interventions.resolveIntervention(draft, command)
  }
}

type BaggingCommand = CommandOf<
  'begin-bagging' | 'record-platform' | 'tell-bagging' | 'announce-bag' | 'skip-bagging'
>

function baggingJudged(draft: Draft, command: BaggingCommand): Decision {
  switch (command.type) {
    case 'begin-bagging':
      return bagging.beginBagging(draft, command)
    case 'record-platform':
      return bagging.recordPlatform(draft, command)
    case 'tell-bagging':
      return bagging.tellBagging(draft, command)
    case 'announce-bag':
      return bagging.announceBag(draft)
    case 'skip-bagging':
      return bagging.skipBagging(draft, command)
  }
}

type MoneyCommand = CommandOf<
  | 'request-tender'
  | 'request-reverse'
  | 'request-refund'
  | 'record-effect'
  | 'record-decline'
  | 'record-unknown'
  | 'escalate-unknown'
  | 'settle-attempt'
  | 'resolve-reconciliation'
>

function moneyJudged(draft: Draft, command: MoneyCommand): Decision {
  switch (command.type) {
    case 'request-tender':
      return tender.requestTender(draft, command)
    case 'request-reverse':
      return tender.requestReverse(draft, command)
    case 'request-refund':
      return tender.requestRefund(draft, command)
    case 'record-effect':
      return truth.recordEffect(draft, command)
    case 'record-decline':
      return truth.recordDecline(draft, command)
    case 'record-unknown':
      return truth.recordUnknown(draft, command)
    case 'escalate-unknown':
      return truth.escalateUnknown(draft, command)
    case 'settle-attempt':
      return truth.settleAttempt(draft, command)
    case 'resolve-reconciliation':
      return lane.resolveReconciliation(draft, command)
  }
}

type EndingCommand = CommandOf<
  | 'cancel-sale'
  | 'suspend-sale'
  | 'resume-sale'
  | 'end-session'
  | 'choose-receipt'
  | 'request-print'
  | 'record-print'
>

function endingJudged(draft: Draft, command: EndingCommand): Decision {
  switch (command.type) {
    case 'cancel-sale':
      return ending.cancelSale(draft, command)
    case 'suspend-sale':
      return ending.suspendSale(draft, command)
    case 'resume-sale':
      return ending.resumeSale(draft, command)
    case 'end-session':
      return ending.endSession(draft, command)
    case 'choose-receipt':
      return printing.chooseReceipt(draft, command)
    case 'request-print':
      return printing.requestPrint(draft, command)
    case 'record-print':
      return printing.recordPrint(draft, command)
  }
}

type LaneCommand = CommandOf<
  | 'start-lane'
  | 'open-lane'
  | 'close-lane'
  | 'open-day'
  | 'close-day'
  | 'activate-price-book'
  | 'note-clock-step'
  | 'sign-in'
  | 'fail-sign-in'
  | 'sign-out'
>

function laneJudged(draft: Draft, command: LaneCommand): Decision {
  switch (command.type) {
    case 'start-lane':
      return lane.startLane(draft, command)
    case 'open-lane':
      return lane.openLane(draft)
    case 'close-lane':
      return lane.closeLane(draft, command)
    case 'open-day':
      return lane.openDay(draft, command)
    case 'close-day':
      return lane.closeDay(draft, command)
    case 'activate-price-book':
      return lane.activatePriceBook(draft, command)
    case 'note-clock-step':
      return lane.noteClockStep(draft, command)
    case 'sign-in':
      return staff.signIn(draft, command)
    case 'fail-sign-in':
      return staff.failSignIn(draft, command)
    case 'sign-out':
      return staff.signOut(draft, command)
  }
}
