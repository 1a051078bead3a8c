import { z } from 'zod';

import { sendableContactCard } from './contact-card';
import { documentId } from './endpoint';
import { audioFile, captionedFile, documentFile, plainFile } from './file-content';
import { sendableInteractive } from './interactive-content';
import { filledText } from './limited-text';
import { locationPin } from './location-pin';
import { messageLimits } from './message-limits';
import { isOneEmoji } from './one-emoji';
import { templateContent } from './template-content';

const reusableContents = [
  z.strictObject({
    type: z.literal('text'),
    text: z.strictObject({ body: filledText('text.body', messageLimits.textBody), previewUrl: z.boolean().optional() }),
  }),
  z.strictObject({ type: z.literal('image'), image: captionedFile }),
  z.strictObject({ type: z.literal('video'), video: captionedFile }),
  z.strictObject({ type: z.literal('audio'), audio: audioFile }),
  z.strictObject({ type: z.literal('document'), document: documentFile }),
  z.strictObject({ type: z.literal('sticker'), sticker: plainFile }),
  z.strictObject({ type: z.literal('location'), location: locationPin }),
  z.strictObject({
    type: z.literal('contacts'),
    contacts: z
      .array(sendableContactCard)
      .min(1, 'Choose at least one contact.')
      .max(messageLimits.contacts, `WhatsApp takes at most ${messageLimits.contacts} contacts in one message.`),
  }),
  z.strictObject({ type: z.literal('interactive'), interactive: sendableInteractive }),
] as const;

/** What a message object can hold: everything that makes sense without a certain conversation. */
export const reusableContent = z.discriminatedUnion('type', reusableContents);
export type ReusableContent = z.output<typeof reusableContent>;

/** Puts an emoji on a message, or takes it back (`emoji: null`). */
export const reactionContent = z.strictObject({
  type: z.literal('reaction'),
  reaction: z.strictObject({
    /** Document id of the message. */
    message: documentId,
    emoji: z.string().max(64).refine(isOneEmoji, 'A reaction is one emoji.').nullable(),
  }),
});

/** What can be sent. */
export const sendableContent = z.discriminatedUnion('type', [...reusableContents, reactionContent, templateContent]);
export type SendableContent = z.output<typeof sendableContent>;
export type SendableContentInput = z.input<typeof sendableContent>;
