import { defineContentType, instant, integer, keyText, longText } from '../attributes';

/** One job on a clock: its last run, and the lease that lets one node at a time run it. */
export const scheduledTask = defineContentType({
  singularName: 'scheduled-task',
  pluralName: 'scheduled-tasks',
  displayName: 'WhatsApp scheduled task',
  description: 'A job on a clock, its last run and its lease',
  attributes: {
    name: keyText(64, { unique: true }),
    /** The time on the clock that the newest run by schedule was for. */
    lastSlotAt: instant(),
    lastStartedAt: instant(),
    lastEndedAt: instant(),
    /** JSON: contracts/scheduled-task taskResult. */
    result: longText(),
    leaseOwner: keyText(64),
    leaseUntil: instant(),
    /** The fencing token: only the newest run writes its result. */
    leaseToken: integer(),
  },
});
