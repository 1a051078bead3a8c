import { z } from 'zod';

import { handoffReasons, type AssistantTool } from '../../../../contracts/assistant-tools';
import { contentLimits } from '../../../../contracts/content-source';
import { messageLimits } from '../../../../contracts/message-limits';
import type { TurnMaterial, UsableObject } from '../material';

export interface ToolSpec {
  readonly description: string;
  readonly schema: z.ZodObject;
}

export interface ToolOffer {
  readonly material: TurnMaterial;
  readonly allowsCoordinates: boolean;
}

const text = (limit: number, what: string) => z.string().describe(`${what} At most ${limit} characters.`);
const replyTo = z
  .number()
  .int()
  .optional()
  .describe('Number of the message that is quoted, such as 3 for #3. Leave it out unless it helps.');
const oneOf = (values: readonly string[], what: string) => z.enum(values as [string, ...string[]]).describe(what);

const listed = (objects: readonly UsableObject[]) => objects.map(({ documentId, name }) => `${documentId} = ${name}`).join('; ');
const ofKind = (objects: readonly UsableObject[], kind: string) => objects.filter((object) => object.kind === kind);

/**
 * What a tool takes: flat, with the limits in words, since some providers drop the others. Null: it cannot be used now,
 * so it is not offered. What comes in is checked by ourselves all the same.
 */
const specs: Readonly<Record<AssistantTool, (offer: ToolOffer) => ToolSpec | null>> = {
  send_text: () => ({
    description: 'Sends a text to the customer.',
    schema: z.object({ body: text(messageLimits.textBody, 'The text.'), reply_to: replyTo }),
  }),
  send_reply_buttons: () => ({
    description: `Sends a text with 1 to ${messageLimits.replyButtons} buttons that answer with a tap.`,
    schema: z.object({
      body: text(messageLimits.interactiveBody, 'The text above the buttons.'),
      header: text(messageLimits.headerText, 'A title.').optional(),
      footer: text(messageLimits.footer, 'A small line below.').optional(),
      buttons: z
        .array(
          z.object({
            id: text(messageLimits.replyButtonId, 'Comes back when it is tapped. Unique.'),
            title: text(messageLimits.replyButtonTitle, 'The words on it. Unique.'),
          }),
        )
        .describe(`1 to ${messageLimits.replyButtons} buttons.`),
      reply_to: replyTo,
    }),
  }),
  send_list: () => ({
    description: `Sends a text with a button that opens a list to choose from; at most ${messageLimits.listRows} rows over all sections.`,
    schema: z.object({
      body: text(messageLimits.listBody, 'The text.'),
      button: text(messageLimits.listButton, 'The words on the button that opens the list.'),
      header: text(messageLimits.headerText, 'A title.').optional(),
      footer: text(messageLimits.footer, 'A small line below.').optional(),
      sections: z
        .array(
          z.object({
            title: text(messageLimits.listSectionTitle, 'Needed when there is more than one section.').optional(),
            rows: z.array(
              z.object({
                id: text(messageLimits.listRowId, 'Comes back when it is chosen. Unique.'),
                title: text(messageLimits.listRowTitle, 'The words of the row. Unique.'),
                description: text(messageLimits.listRowDescription, 'More about it.').optional(),
              }),
            ),
          }),
        )
        .describe(`1 to ${messageLimits.listSections} sections.`),
      reply_to: replyTo,
    }),
  }),
  send_cta_url: () => ({
    description: 'Sends a text with one button that opens a web page of the business.',
    schema: z.object({
      body: text(messageLimits.interactiveBody, 'The text.'),
      display_text: text(messageLimits.urlButtonText, 'The words on the button.'),
      url: z.string().describe('A whole https address that the instructions or a tool result gave.'),
      reply_to: replyTo,
    }),
  }),
  send_location: ({ material, allowsCoordinates }) => {
    const places = ofKind(material.objects, 'location');
    const coordinates = {
      latitude: z.number().describe('Degrees, -90 to 90.'),
      longitude: z.number().describe('Degrees, -180 to 180.'),
      name: text(messageLimits.locationText, 'Name of the place.').optional(),
      address: text(messageLimits.locationText, 'Its address.').optional(),
    };
    if (places.length > 0) {
      const place = oneOf(
        places.map(({ documentId }) => documentId),
        `Id of a saved place: ${listed(places)}`,
      );
      return {
        description: 'Sends a place on the map.',
        schema: allowsCoordinates
          ? z.object({ place: place.optional(), ...z.object(coordinates).partial().shape, reply_to: replyTo })
          : z.object({ place, reply_to: replyTo }),
      };
    }
    return allowsCoordinates
      ? { description: 'Sends a place on the map by its coordinates.', schema: z.object({ ...coordinates, reply_to: replyTo }) }
      : null;
  },
  request_location: () => ({
    description: 'Asks the customer to share their location with one tap.',
    schema: z.object({ body: text(messageLimits.interactiveBody, 'What it is needed for.'), reply_to: replyTo }),
  }),
  request_contact_info: () => ({
    description: 'Asks the customer to share their phone number with one tap.',
    schema: z.object({ body: text(messageLimits.interactiveBody, 'What it is needed for.'), reply_to: replyTo }),
  }),
  send_contact: ({ material }) => {
    const cards = ofKind(material.objects, 'contacts');
    if (cards.length === 0) return null;
    return {
      description: 'Sends a saved contact card.',
      schema: z.object({
        contact: oneOf(
          cards.map(({ documentId }) => documentId),
          `Id of a saved contact: ${listed(cards)}`,
        ),
        reply_to: replyTo,
      }),
    };
  },
  send_media: ({ material }) =>
    material.hasFiles
      ? {
          description: 'Sends a file that search_media has found in this turn.',
          schema: z.object({
            media_ref: z.string().describe('The ref that search_media gave.'),
            caption: text(messageLimits.caption, 'A text below; not for audio and stickers.').optional(),
            reply_to: replyTo,
          }),
        }
      : null,
  send_saved_message: ({ material }) => {
    if (material.objects.length === 0) return null;
    return {
      description: 'Sends a message that the business has prepared, as it is.',
      schema: z.object({
        message: oneOf(
          material.objects.map(({ documentId }) => documentId),
          `Its id: ${listed(material.objects)}`,
        ),
        reply_to: replyTo,
      }),
    };
  },
  send_template: ({ material }) => {
    if (material.templates.length === 0) return null;
    const known = material.templates.map(
      ({ template: { name, language }, body, variables }) =>
        `${name} (${language}): "${body}", variables ${variables.join(', ') || 'none'}`,
    );
    return {
      description: `Sends an approved template; the only message when the window is closed. ${known.join(' | ').slice(0, 3_000)}`,
      schema: z.object({
        name: oneOf([...new Set(material.templates.map(({ template }) => template.name))], 'Name of the template.'),
        language: z.string().describe('Its language, such as es.'),
        variables: z.array(z.object({ key: z.string(), value: z.string() })).describe('All its variables, each with its value.'),
      }),
    };
  },
  react: () => ({
    description: 'Puts an emoji on a message of the customer.',
    schema: z.object({
      message: z.number().int().describe('Number of the message, such as 3 for #3.'),
      emoji: z.string().describe('One emoji.'),
    }),
  }),
  search_content: ({ material: { sources } }) =>
    sources.length > 0
      ? {
          description: `Looks something up in the data of the business. ${sources.map(({ key, purpose }) => `${key}: ${purpose}`).join(' | ')}`,
          schema: z.object({
            source: oneOf(
              sources.map(({ key }) => key),
              'Where to look.',
            ),
            query: text(contentLimits.query, 'Words to look for; empty lists the first entries.'),
            limit: z.number().int().optional().describe(`At most ${contentLimits.rows}.`),
          }),
        }
      : null,
  get_content: ({ material: { sources } }) =>
    sources.length > 0
      ? {
          description: 'Reads one entry that search_content has found in this turn.',
          schema: z.object({
            source: oneOf(
              sources.map(({ key }) => key),
              'Where it is.',
            ),
            id: z.string().describe('The id that search_content gave.'),
          }),
        }
      : null,
  search_media: ({ material }) =>
    material.hasFiles
      ? {
          description: 'Looks for a file of the business: picture, film, sound, document. Gives refs for send_media.',
          schema: z.object({ query: text(contentLimits.query, 'Words in its name.') }),
        }
      : null,
  handoff_to_human: () => ({
    description: 'Hands the conversation to a person and ends your part. Nothing else is sent.',
    schema: z.object({
      reason: oneOf([...handoffReasons.slice(0, 6)], 'Why.'),
      summary: text(500, 'For the person: what the customer wants and what is known.'),
      contact_message: text(messageLimits.interactiveBody, 'The one message that the customer reads now, in their language.').optional(),
    }),
  }),
  no_reply: () => ({
    description: 'Ends the turn without a message: the customer only thanked, said ok or sent a sticker.',
    schema: z.object({ reason: z.string().describe('thanks, ok, sticker or other.') }),
  }),
};

/** Null: not now. */
export function toolSpec(name: AssistantTool, offer: ToolOffer): ToolSpec | null {
  return specs[name](offer);
}
