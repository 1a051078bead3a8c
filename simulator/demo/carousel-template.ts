import type { Template, TemplateComponent } from '../template';

const site = 'https://bicinorte.example';

/** Three bicycles to swipe through, each with a price, an answer and a link. */
export const carouselTemplate: Template = {
  id: '700000000000020',
  name: 'bikes_of_the_week',
  language: 'en_US',
  category: 'MARKETING',
  status: 'APPROVED',
  parameter_format: 'POSITIONAL',
  components: [
    {
      type: 'BODY',
      text: 'Hello {{1}}, three bicycles are waiting for you this week.',
      example: { body_text: [['Ana']] },
    },
    {
      type: 'CAROUSEL',
      cards: [
        card('The Alba, for the city: {{1}} and ready to ride.', '640 €'),
        card('The Terra, for gravel: {{1}}, in two sizes.', '1,990 €'),
        card('The Rise, with a motor: {{1}}, to try on Saturday.', '4,300 €'),
      ],
    },
  ],
};

function card(text: string, price: string): { components: TemplateComponent[] } {
  return {
    components: [
      { type: 'HEADER', format: 'IMAGE', example: { header_handle: [`${site}/samples/bike.jpg`] } },
      { type: 'BODY', text, example: { body_text: [[price]] } },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'QUICK_REPLY', text: 'I like this one' },
          { type: 'URL', text: 'Look at it', url: `${site}/bikes/{{1}}`, example: [`${site}/bikes/alba`] },
        ],
      },
    ],
  };
}
