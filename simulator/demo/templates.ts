import type { Template } from '../template';
import { richTemplates } from './rich-templates';

/** Each state that a template list must cope with. */
const plainTemplates: Template[] = [
  {
    id: '700000000000001',
    name: 'hello_world',
    language: 'en_US',
    category: 'UTILITY',
    status: 'APPROVED',
    parameter_format: 'POSITIONAL',
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'Hello World' },
      { type: 'BODY', text: 'It works: this message came through the Cloud API.' },
      { type: 'FOOTER', text: 'A sample message' },
    ],
  },
  orderUpdate('700000000000002', 'en_US', 'Hi {{first_name}}, your {{item}} is ready. Come by whenever it suits you!'),
  orderUpdate('700000000000003', 'es', 'Hola {{first_name}}: tu {{item}} está lista. ¡Pásate cuando quieras!'),
  pickupReminder('700000000000004', 'en_US', 'Hi {{1}}, a short reminder: we expect you on {{2}}.'),
  pickupReminder('700000000000005', 'es', 'Hola {{1}}: te recordamos que te esperamos el {{2}}.'),
  {
    id: '700000000000006',
    name: 'repair_finished',
    language: 'en_US',
    category: 'UTILITY',
    status: 'APPROVED',
    parameter_format: 'POSITIONAL',
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'Your repair is done' },
      {
        type: 'BODY',
        text: 'Good news, {{1}}: the repair is finished. It comes to {{2}} in all.',
        example: { body_text: [['Ana', '48 €']] },
      },
      { type: 'FOOTER', text: 'Bici Norte, open until 20:00' },
      {
        type: 'BUTTONS',
        buttons: [{ type: 'URL', text: 'Opening hours', url: 'https://bicinorte.example/hours' }],
      },
    ],
  },
  {
    id: '700000000000007',
    name: 'appointment',
    language: 'en_US',
    category: 'UTILITY',
    status: 'APPROVED',
    parameter_format: 'POSITIONAL',
    components: [
      {
        type: 'BODY',
        text: 'Hello {{1}}, your test ride is tomorrow at {{2}}. Will you be there?',
        example: { body_text: [['Ana', '16:30']] },
      },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'QUICK_REPLY', text: 'I am coming' },
          { type: 'QUICK_REPLY', text: 'Another day' },
        ],
      },
    ],
  },
  marketing({
    id: '700000000000008',
    name: 'spring_offer',
    status: 'PAUSED',
    text: 'Spring is here, {{1}}! Every service is ten percent off this week.',
  }),
  marketing({
    id: '700000000000009',
    name: 'free_bicycle',
    status: 'REJECTED',
    text: 'Congratulations, {{1}}! You have won a bicycle, answer now!',
  }),
  marketing({
    id: '700000000000010',
    name: 'autumn_ride',
    status: 'PENDING',
    text: 'Come along, {{1}}: our autumn ride starts on Sunday at ten.',
  }),
];

/** What the demo's business has to offer. */
export const demoTemplates: Template[] = [...plainTemplates, ...richTemplates].map((template) => ({
  quality_score: { score: template.status === 'PAUSED' ? 'RED' : template.status === 'APPROVED' ? 'GREEN' : 'UNKNOWN' },
  ...template,
}));

function orderUpdate(id: string, language: string, text: string): Template {
  return {
    id,
    name: 'order_update',
    language,
    category: 'UTILITY',
    status: 'APPROVED',
    parameter_format: 'NAMED',
    components: [
      {
        type: 'BODY',
        text,
        example: {
          body_text_named_params: [
            { param_name: 'first_name', example: 'Ana' },
            { param_name: 'item', example: 'Orbea Terra' },
          ],
        },
      },
    ],
  };
}

function pickupReminder(id: string, language: string, text: string): Template {
  return {
    id,
    name: 'pickup_reminder',
    language,
    category: 'UTILITY',
    status: 'APPROVED',
    parameter_format: 'POSITIONAL',
    components: [{ type: 'BODY', text, example: { body_text: [['Ana', '12.11.']] } }],
  };
}

function marketing(offer: { id: string; name: string; status: string; text: string }): Template {
  const { id, name, status, text } = offer;
  return {
    id,
    name,
    language: 'en_US',
    category: 'MARKETING',
    status,
    parameter_format: 'POSITIONAL',
    components: [{ type: 'BODY', text, example: { body_text: [['Ana']] } }],
    ...(status === 'REJECTED' ? { rejected_reason: 'SCAM' } : {}),
  };
}
