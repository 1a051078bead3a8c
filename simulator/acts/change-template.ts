import { accountOfTemplate } from '../accounts/find';
import { componentOf, type Template, type TemplateButton, type TemplateComponent } from '../template';
import type { WireObject } from '../wire';
import type { World } from '../world';
import { publishAccountChange } from './publish-webhook';
import { namesOf } from './review-template';

export function changeQuality(world: World, template: Template, score: string): void {
  const previous = template.quality_score?.score ?? 'UNKNOWN';
  template.quality_score = { score, date: Math.floor(world.now() / 1000) };
  publishAccountChange(world, accountOfTemplate(world, template), {
    field: 'message_template_quality_update',
    value: { previous_quality_score: previous, new_quality_score: score, ...namesOf(template) },
  });
  world.changes.announce();
}

interface CategoryChange {
  category: string;
  /** Only announces it, a day before; Meta then calls the present category the new one. */
  isImpending: boolean;
}

export function changeCategory(world: World, template: Template, { category, isImpending }: CategoryChange): void {
  const present = template.category;
  const inADay = Math.floor(world.now() / 1000) + 24 * 60 * 60;
  if (isImpending) {
    template.correct_category = category;
  } else {
    Object.assign(template, { category, previous_category: present, correct_category: undefined });
  }
  const value = isImpending
    ? { new_category: present, correct_category: category, category_update_timestamp: inADay }
    : { previous_category: present, new_category: category };
  publishAccountChange(world, accountOfTemplate(world, template), {
    field: 'template_category_update',
    value: { ...namesOf(template), ...value },
  });
  world.changes.announce();
}

/** Somebody edits the template in Meta's own surface. */
export function changeComponents(world: World, template: Template, components: TemplateComponent[]): void {
  template.components = components;
  const header = componentOf(template, 'HEADER')?.text;
  const footer = componentOf(template, 'FOOTER')?.text;
  const buttons = componentOf(template, 'BUTTONS')?.buttons ?? [];
  publishAccountChange(world, accountOfTemplate(world, template), {
    field: 'message_template_components_update',
    value: {
      ...namesOf(template),
      ...(header === undefined ? {} : { message_template_title: header }),
      message_template_element: componentOf(template, 'BODY')?.text,
      ...(footer === undefined ? {} : { message_template_footer: footer }),
      ...(buttons.length === 0 ? {} : { message_template_buttons: buttons.map(wireButton) }),
    },
  });
  world.changes.announce();
}

function wireButton({ type, text, url, phone_number: phone }: TemplateButton): WireObject {
  return {
    message_template_button_type: type.toUpperCase(),
    message_template_button_text: text,
    message_template_button_url: url,
    message_template_button_phone_number: phone,
  };
}
