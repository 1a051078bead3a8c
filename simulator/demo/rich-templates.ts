import type { Template, TemplateComponent } from '../template';
import { carouselTemplate } from './carousel-template';

const site = 'https://bicinorte.example';

/** One template of each kind beyond plain text, all of the demo's bicycle workshop. */
export const richTemplates: Template[] = [
  made('700000000000011', 'new_arrival', 'MARKETING', [
    sample('IMAGE', 'orbea-terra.jpg'),
    body('Hello {{1}}, the {{2}} has just come in. Would you like to try it?', 'Ana', 'Orbea Terra'),
    footer('Bici Norte, open until 20:00'),
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'QUICK_REPLY', text: 'Book a test ride' },
        { type: 'QUICK_REPLY', text: 'Not now' },
        { type: 'URL', text: 'Look at it', url: `${site}/bikes/{{1}}`, example: [`${site}/bikes/orbea-terra`] },
      ],
    },
  ]),
  made('700000000000012', 'invoice_ready', 'UTILITY', [
    sample('DOCUMENT', 'invoice-0417.pdf'),
    body('Hello {{1}}, here is the invoice for your order {{2}}. Thank you!', 'Ana', '0417'),
  ]),
  made('700000000000013', 'meeting_point', 'UTILITY', [
    { type: 'HEADER', format: 'LOCATION' },
    body('We meet here, {{1}}: {{2}}, with helmet and water.', 'Ana', 'Sunday at ten'),
  ]),
  made('700000000000014', 'repair_tips', 'MARKETING', [
    sample('VIDEO', 'chain.mp4'),
    body('Three minutes a month keep your chain quiet, {{1}}. Here is how.', 'Ana'),
  ]),
  made('700000000000015', 'parcel_on_its_way', 'UTILITY', [
    body('Your parcel {{1}} left our workshop today.', 'BN-2291'),
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'URL', text: 'Track it', url: `${site}/track/{{1}}`, example: [`${site}/track/BN-2291`] },
        { type: 'PHONE_NUMBER', text: 'Call us', phone_number: '+34942000111' },
      ],
    },
  ]),
  made('700000000000016', 'thank_you_code', 'MARKETING', [
    body('Thank you for your visit, {{1}}! With this code your next service is {{2}} off.', 'Ana', '10 %'),
    { type: 'BUTTONS', buttons: [{ type: 'COPY_CODE', text: 'Copy code', example: ['GRACIAS10'] }] },
  ]),
  made('700000000000017', 'weekend_offer', 'MARKETING', [
    sample('IMAGE', 'helmets.jpg'),
    { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Ends on Sunday', has_expiration: true } },
    body('All helmets are a fifth off this weekend, {{1}}. Use the code {{2}} at the till.', 'Ana', 'CASCO20'),
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'COPY_CODE', text: 'Copy code', example: ['CASCO20'] },
        { type: 'URL', text: 'See the helmets', url: `${site}/helmets` },
      ],
    },
  ]),
  {
    ...made('700000000000018', 'service_due', 'UTILITY', [
      {
        type: 'HEADER',
        format: 'TEXT',
        text: 'Time for a service, {{first_name}}',
        example: { header_text_named_params: [{ param_name: 'first_name', example: 'Ana' }] },
      },
      {
        type: 'BODY',
        text: 'Your {{bike}} was last here in {{month}}. Shall we look at brakes and gears?',
        example: {
          body_text_named_params: [
            { param_name: 'bike', example: 'Orbea Terra' },
            { param_name: 'month', example: 'March' },
          ],
        },
      },
      { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Yes, please' }] },
    ]),
    parameter_format: 'NAMED',
  },
  made('700000000000019', 'login_code', 'AUTHENTICATION', [
    { type: 'BODY', text: '*{{1}}* is your code. Tell it to nobody.', add_security_recommendation: true, ...example('123456') },
    { type: 'FOOTER', text: 'This code expires in 10 minutes.', code_expiration_minutes: 10 },
    {
      type: 'BUTTONS',
      buttons: [
        {
          type: 'URL',
          text: 'Copy code',
          url: 'https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp{{1}}',
          example: ['https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp123456'],
        },
      ],
    },
  ]),
  carouselTemplate,
  {
    ...made('700000000000021', 'review_request', 'UTILITY', [body('How did you like it, {{1}}? Buy now and get a bell for free!', 'Ana')]),
    status: 'REJECTED',
    rejected_reason: 'TAG_CONTENT_MISMATCH',
  },
  {
    ...made('700000000000022', 'winter_check', 'MARKETING', [body('Winter is coming, {{1}}: have your lights looked at.', 'Ana')]),
    status: 'PAUSED',
    previous_category: 'UTILITY',
  },
];

// eslint-disable-next-line max-params -- a row of a table
function made(id: string, name: string, category: string, components: TemplateComponent[]): Template {
  return { id, name, language: 'en_US', category, status: 'APPROVED', parameter_format: 'POSITIONAL', components };
}

function sample(format: string, file: string): TemplateComponent {
  return { type: 'HEADER', format, example: { header_handle: [`${site}/samples/${file}`] } };
}

function body(text: string, ...examples: string[]): TemplateComponent {
  return { type: 'BODY', text, ...example(...examples) };
}

function example(...examples: string[]): Pick<TemplateComponent, 'example'> {
  return { example: { body_text: [examples] } };
}

function footer(text: string): TemplateComponent {
  return { type: 'FOOTER', text };
}
