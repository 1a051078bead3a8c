import { z } from 'zod';

import { handoffReasons } from './assistant-tools';
import { contactCard } from './contact-card';
import { interactive } from './interactive-content';
import { sentTemplateContent } from './template-content';

/** A file of a message: `media` is its document id, `link` the address that Meta fetched it from. */
const file = z.object({
  media: z.string().nullable(),
  link: z.string().nullable(),
});
const captioned = file.extend({ caption: z.string().nullable() });

/** What a customer came from: an advertisement or a post (reference section 2.1). */
export const referral = z.object({
  sourceType: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  headline: z.string().nullable(),
  body: z.string().nullable(),
});
export type Referral = z.output<typeof referral>;

/** The product of a catalogue that a question is about. */
export const referredProduct = z.object({ catalogId: z.string().nullable(), retailerId: z.string() });
export type ReferredProduct = z.output<typeof referredProduct>;

const storedContents = [
  z.object({ type: z.literal('text'), text: z.object({ body: z.string(), previewUrl: z.boolean().optional() }) }),
  sentTemplateContent,
  z.object({ type: z.literal('image'), image: captioned }),
  z.object({ type: z.literal('video'), video: captioned }),
  z.object({ type: z.literal('audio'), audio: file.extend({ voice: z.boolean() }) }),
  z.object({ type: z.literal('document'), document: captioned.extend({ filename: z.string().nullable() }) }),
  z.object({ type: z.literal('sticker'), sticker: file.extend({ animated: z.boolean() }) }),
  z.object({
    type: z.literal('location'),
    location: z.object({
      latitude: z.number(),
      longitude: z.number(),
      name: z.string().nullable(),
      address: z.string().nullable(),
      url: z.string().nullable(),
    }),
  }),
  z.object({ type: z.literal('contacts'), contacts: z.array(contactCard) }),
  z.object({ type: z.literal('button'), button: z.object({ text: z.string(), payload: z.string().nullable() }) }),
  z.object({ type: z.literal('interactive'), interactive }),
  z.object({
    type: z.literal('reaction'),
    /** `emoji` is null when the reaction was taken back. */
    reaction: z.object({ targetWamid: z.string(), emoji: z.string().nullable() }),
  }),
  z.object({
    type: z.literal('order'),
    order: z.object({
      text: z.string().nullable(),
      catalogId: z.string().nullable(),
      items: z.array(
        z.object({ retailerId: z.string(), quantity: z.number(), price: z.number().nullable(), currency: z.string().nullable() }),
      ),
    }),
  }),
  z.object({ type: z.literal('system'), system: z.object({ kind: z.string(), body: z.string() }) }),
  /** A line of ours between the messages; who did it is the message's author. Never sent. */
  z.object({
    type: z.literal('event'),
    event: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('mode'),
        mode: z.enum(['automatic', 'manual']),
        /** `sent`: a person wrote. `inactive`: by itself after 24 hours. */
        cause: z.enum(['switch', 'sent', 'hand-back', 'stop', 'archive', 'undo', 'inactive']),
        /** The assistant that answers from now on; null: the waiting message only. */
        assistant: z.string().nullable(),
      }),
      z.object({ kind: z.literal('assistant'), assistant: z.string().nullable(), isEnabled: z.boolean() }),
      z.object({ kind: z.literal('assigned'), from: z.string().nullable(), to: z.string().nullable() }),
      z.object({
        kind: z.literal('handoff'),
        assistant: z.string().nullable(),
        reason: z.enum(handoffReasons),
        summary: z.string().nullable(),
        /** Who gets it; null: nobody is assigned. */
        to: z.string().nullable(),
      }),
      z.object({ kind: z.literal('opt-out'), isOut: z.boolean() }),
      z.object({ kind: z.literal('blocked'), isBlocked: z.boolean() }),
    ]),
  }),
  /** A call of the customer on the business number. */
  z.object({
    type: z.literal('call'),
    call: z.object({
      /** `ringing`: its end is not known (yet). */
      outcome: z.enum(['ringing', 'missed', 'answered']),
      durationSeconds: z.number().int().nullable(),
    }),
  }),
  /** The customer opened the chat for the first time. */
  z.object({ type: z.literal('request_welcome'), request_welcome: z.object({}) }),
  /** A file of the phone app's history that has not come (yet). */
  z.object({ type: z.literal('media_placeholder'), media_placeholder: z.object({}) }),
  z.object({
    type: z.literal('unsupported'),
    unsupported: z.object({ kind: z.string().nullable(), code: z.number().nullable(), details: z.string().nullable() }),
  }),
] as const;

/** Content of a type that we model. */
export const knownContent = z.discriminatedUnion('type', storedContents);
export type KnownContent = z.output<typeof knownContent>;
export type ContentType = KnownContent['type'];
/** What a line of ours says. */
export type EventContent = Extract<KnownContent, { type: 'event' }>['event'];

/** Content of a type that we do not model (yet): kept as it came. */
export const otherContent = z.object({ type: z.string(), raw: z.unknown() });

export const messageContent = z.union([knownContent, otherContent]);
export type MessageContent = z.output<typeof messageContent>;
