// Made from strings/en.json by `npm run generate -w @clearlane/ui`. Do not edit.

export type None = Readonly<Record<string, never>>

export type MessageArguments = {
  'brand.demo': None
  'brand.training': None
  'help.call': None
  'action.back': None
  'action.close': None
  'action.language': None
  'action.cancel': None
  'action.done': None
  'action.previous': None
  'action.next': None
  'list.page': { page: string; pages: string }
  'attract.title': None
  'attract.prompt': None
  'attract.start': None
  'attract.no-scale': None
  'attract.no-scanner': None
  'attract.no-terminal': None
  'attract.no-printer': None
  'aside.title': None
  'aside.text': None
  'aside.start': None
  'basket.title': None
  'basket.count': { count: number }
  'basket.empty.title': None
  'basket.empty.hint': None
  'basket.produce': None
  'basket.produce.hint': None
  'basket.type': None
  'basket.type.hint': None
  'basket.pay': { amount: string }
  'basket.pay.empty': None
  'basket.total': None
  'basket.due': None
  'basket.paid': None
  'basket.discount': None
  'basket.tax': { amount: string; rate: string }
  'basket.taxAdded': { amount: string; tax: string; rate: string }
  'basket.taxName': None
  'basket.each': { quantity: string; price: string }
  'basket.weighed': { weight: string; price: string; unit: string }
  'basket.last': None
  'basket.take-off': None
  'basket.line.discount': { amount: string }
  'basket.line.offer': { name: string; amount: string }
  'basket.member': None
  'basket.reduced': None
  'offer.off': { amount: string }
  'offer.price': { amount: string }
  'offer.n-for-m': { take: string; pay: string }
  'offer.cheapest': { take: string }
  'offer.set': { pieces: string; reward: string }
  'offer.tier': { from: string; reward: string }
  'offer.basket': { amount: string; reward: string }
  'produce.title': None
  'produce.per': { price: string; unit: string }
  'produce.each': { price: string }
  'produce.popular': None
  'produce.missing': None
  'produce.search': None
  'produce.search.hint': None
  'search.title': None
  'search.typed': None
  'search.letters': None
  'search.space': None
  'search.nothing': None
  'weigh.place': None
  'weigh.hold': None
  'weigh.clear': None
  'weigh.trouble': None
  'weigh.tare': { weight: string }
  'weigh.trouble.hint': None
  'weigh.cancel': None
  'weigh.readout': None
  'key.title': None
  'key.hint': None
  'key.add': None
  'key.empty': None
  'pad.back': None
  'pad.clear': None
  'pad.name': None
  'line.quantity': None
  'line.how-many': None
  'line.type': None
  'line.set': None
  'line.at-most': { count: number }
  'line.more': None
  'line.less': None
  'line.remove': None
  'line.weighed': None
  'line.labelled': None
  'line.deposit': None
  'line.gone': None
  'wait.unknown.title': None
  'wait.unknown.many': { count: number }
  'wait.unknown.text': None
  'wait.unknown.aside': None
  'wait.unknown.code': { code: string }
  'wait.age.title': { age: string }
  'wait.age.text': None
  'wait.void.title': None
  'wait.void.many': { count: number }
  'wait.void.text': None
  'wait.void.keep': None
  'wait.quantity.title': None
  'wait.quantity.many': { count: number }
  'wait.quantity.keep': None
  'quantity.change': { to: number; from: number }
  'wait.scale.title': None
  'wait.scale.text': None
  'wait.weight.title': None
  'wait.weight.text': None
  'bagging.bag': None
  'bagging.bag.hint': None
  'bagging.bag.title': None
  'bagging.missing': None
  'bagging.removed': None
  'bagging.surplus': None
  'bagging.more': None
  'bagging.less': None
  'bagging.leaning': None
  'bagging.more.text': { weight: string }
  'bagging.less.text': { weight: string }
  'bagging.large': None
  'bagging.call': None
  'wait.terminal.title': None
  'wait.terminal.text': None
  'wait.printer.title': None
  'wait.printer.text': None
  'wait.go-on': None
  'wait.before-pay': None
  'help.title': None
  'help.calling': None
  'help.text': None
  'help.since': { time: string }
  'help.withdraw': None
  'help.strip': { time: string }
  'language.title': None
  'cancel.title': None
  'cancel.text': None
  'cancel.paid': { amount: string }
  'cancel.keep': None
  'cancel.confirm': None
  'idle.title': None
  'idle.text': None
  'idle.more': None
  'idle.left': { seconds: number }
  'unsold.title': None
  'review.title': None
  'review.more': None
  'review.pay': None
  'tender.title': None
  'tender.rest.title': None
  'tender.card': None
  'tender.card.hint': { amount: string }
  'tender.part': None
  'tender.part.hint': None
  'tender.away': None
  'tender.away.wait': None
  'tender.away.hint': None
  'split.title': None
  'split.of': { amount: string }
  'split.half': None
  'split.pay': { amount: string }
  'split.pay.empty': None
  'split.too-much': { amount: string }
  'pay.preparing': None
  'pay.present': None
  'pay.reading': None
  'pay.pin': None
  'pay.authorising': None
  'pay.slow': None
  'pay.remove': None
  'pay.finishing': None
  'pay.amount': None
  'pay.stop': None
  'doubt.title': None
  'doubt.text': None
  'doubt.colleague': None
  'reverse.title': None
  'reverse.text': None
  'approved.title': None
  'declined.title': None
  'declined.nothing': None
  'declined.reason.declined': None
  'declined.reason.wrong-pin': None
  'declined.reason.timeout': None
  'declined.reason.unavailable': None
  'declined.reason.stopped': None
  'declined.again': None
  'declined.basket': None
  'receipt.title': None
  'receipt.paper': None
  'receipt.paper.hint': None
  'receipt.paper.later': None
  'receipt.none': None
  'receipt.none.hint': None
  'receipt.phone': None
  'receipt.phone.hint': None
  'receipt.phone.code': None
  'thanks.title': None
  'thanks.items': None
  'thanks.printing': None
  'thanks.printed': None
  'printer.title': None
  'printer.text': None
  'printer.number': None
  'printer.colleague': None
  'closed.title': None
  'closed.text': None
  'service.title': None
  'service.text': None
  'service.basket': None
  'out-of-date.cause': None
  'elsewhere.title': None
  'elsewhere.text': None
  'elsewhere.use': None
  'no-key.title': None
  'no-key.text': None
  'starting.title': None
  'starting.text': None
  'lost.text': None
  'lost.paying': None
  'lost.paid': None
  'device.scanner': None
  'device.scale': None
  'notice.refused.paying': None
  'notice.refused.closed': None
  'notice.refused.blocked': None
  'notice.refused.expired': None
  'notice.refused.best-before': None
  'notice.refused.recalled': None
  'notice.refused.hours': None
  'notice.refused.limit': None
  'notice.refused.label': None
  'notice.refused.coupon': None
  'notice.refused.deposit-slip': None
  'notice.refused.member': None
  'notice.refused.no-price': None
  'notice.refused.full': None
  'notice.refused.duplicate': None
  'notice.refused.finished': None
  'notice.refused.service': None
  'notice.unknown': { code: string }
  'notice.price': { name: string; price: string }
  'refusal.changed': None
  'refusal.frozen': None
  'refusal.waits': None
  'refusal.bagging': None
  'refusal.quantity': None
  'refusal.line': None
  'refusal.unit': None
  'refusal.weight': None
  'refusal.amount': None
  'refusal.paid-part': None
  'refusal.not-allowed': None
  'refusal.terminal': None
  'refusal.scale': None
  'refusal.printer': None
  'refusal.code': None
  'refusal.busy': None
  'refusal.closed': None
  'refusal.clock': None
  'refusal.pin': None
  'refusal.locked': None
  'refusal.other': None
  'staff.title': None
  'staff.pin.title': { name: string }
  'staff.pin.wrong': None
  'staff.pin.locked': { minutes: number }
  'staff.pin.ok': None
  'staff.pin.entered': { count: number }
  'staff.leave': None
  'staff.role.attendant': None
  'staff.role.supervisor': None
  'staff.waiting': None
  'staff.nothing': None
  'staff.approve': None
  'staff.deny': None
  'staff.settled': None
  'staff.kind.unknown-item': None
  'staff.kind.age': { age: string }
  'staff.kind.void': { name: string }
  'staff.kind.quantity': { name: string }
  'staff.kind.help': None
  'staff.kind.scale-trouble': None
  'staff.kind.weight': None
  'staff.weight.facts': { seen: string; expected: string }
  'staff.kind.terminal-in-doubt': { amount: string }
  'staff.kind.printer': None
  'staff.reason.not-in-book': None
  'staff.reason.check-digit': None
  'staff.reason.length': None
  'staff.reason.symbology': None
  'staff.reason.other': None
  'staff.basket': None
  'staff.basket.none': None
  'staff.tools': None
  'staff.devices': None
  'staff.part.scanner': None
  'staff.part.scale': None
  'staff.part.printer': None
  'staff.part.terminal': None
  'staff.part.pole': None
  'staff.part.platform': None
  'staff.part.starting': None
  'staff.fault.link-lost': None
  'staff.fault.cannot-open': None
  'staff.fault.not-identified': None
  'staff.fault.garbage': None
  'staff.fault.overflow': None
  'staff.fault.foreign-use': None
  'staff.fault.scale-over-capacity': None
  'staff.fault.platform-over-capacity': None
  'staff.fault.scale-under-zero': None
  'staff.fault.scale-needs-zero': None
  'staff.fault.scale-hardware': None
  'staff.fault.paper-out': None
  'staff.fault.paper-near-end': None
  'staff.fault.cover-open': None
  'staff.fault.cutter-jam': None
  'staff.fault.printer-hardware': None
  'staff.fault.terminal-not-ready': None
  'staff.fault.wrong-terminal': None
  'staff.fault.pole-unavailable': None
  'staff.cause.timeout': None
  'staff.cause.restart': None
  'staff.cause.other': None
  'staff.discount-all': None
  'staff.cancel': None
  'staff.suspend': None
  'staff.resume': { count: string }
  'staff.settle': None
  'staff.reverse': { amount: string }
  'staff.paid-part': { amount: string }
  'staff.reprint': None
  'staff.open': None
  'staff.close': None
  'staff.day': None
  'staff.line.title': None
  'staff.line.void': None
  'staff.line.quantity': None
  'staff.line.discount': None
  'staff.quantity.title': None
  'staff.quantity.set': None
  'staff.discount.title': None
  'staff.discount.give': { off: string }
  'staff.settle.title': { amount: string }
  'staff.settle.text': None
  'staff.settle.paid': None
  'staff.settle.not-paid': None
  'staff.settle.no-slip': None
  'staff.outcome.paid': { amount: string }
  'staff.outcome.not-paid': { amount: string }
  'staff.outcome.returned': { amount: string }
  'staff.outcome.not-returned': { amount: string }
  'staff.resume.title': None
  'staff.resume.none': None
  'staff.resume.one': { items: number; amount: string }
  'staff.cancel.title': None
  'staff.cancel.text': None
  'staff.cancel.confirm': None
  'staff.day.title': { day: string }
  'staff.day.running': None
  'staff.day.confirm': None
  'staff.day.done': None
  'staff.day.sales': None
  'staff.day.cancelled': None
  'staff.day.total': None
  'staff.day.tax': { code: string }
  'staff.day.captured': None
  'staff.day.reversed': None
  'staff.day.terminal': None
  'staff.day.agree': None
  'staff.day.differ': { amount: string }
  'comfort.open': None
  'comfort.title': None
  'comfort.large': None
  'comfort.contrast': None
  'comfort.low': None
  'comfort.still': None
  'comfort.on': None
  'comfort.off': None
  'comfort.note': None
}
