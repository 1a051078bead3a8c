import { templateLimits } from '../../contracts/message-limits';
import type { TemplateComponent } from '../../contracts/template';
import { typeOf, type RuleContext, type TemplateProblem } from './problem';
import { buttonListProblems } from './buttons';
import { exampleProblems, textProblems } from './text';

type Path = readonly (string | number)[];

/** Two to ten cards of the same make: a picture or video, perhaps a text, one or two buttons. */
export function carouselProblems({ draft, find }: RuleContext): TemplateProblem[] {
  const carousel = find('CAROUSEL');
  if (!carousel) return [];
  const path = [...carousel.path, 'cards'];
  const cards = carousel.component.cards ?? [];
  const { carouselCardsMin: least, carouselCards: most } = templateLimits;
  if (cards.length < least || cards.length > most) {
    return [{ path, code: 'too_many', message: `A carousel has ${least} to ${most} cards; this one has ${cards.length}.` }];
  }
  const [first] = cards;
  return cards.flatMap((card, index) => {
    const components = card.components as TemplateComponent[];
    const own = [...path, index, 'components'];
    const problems = cardProblems(components, own, draft);
    return make(components) === make(first?.components ?? [])
      ? problems
      : [...problems, { path: own, code: 'order' as const, message: 'All cards must have the same parts and the same kinds of buttons.' }];
  });
}

function cardProblems(components: readonly TemplateComponent[], path: Path, draft: RuleContext['draft']): TemplateProblem[] {
  const at = (type: string) => components.findIndex((component) => typeOf(component) === type);
  const header = components[at('HEADER')];
  const body = components[at('BODY')];
  const buttons = components[at('BUTTONS')]?.buttons ?? [];
  const problems: TemplateProblem[] = [];
  if (!header || !['IMAGE', 'VIDEO'].includes((header.format ?? '').toUpperCase())) {
    problems.push({ path, code: 'required', message: 'Each card needs a picture or a video.' });
  } else {
    problems.push(...exampleProblems(header, [...path, at('HEADER')]));
  }
  if (body) {
    const bodyPath = [...path, at('BODY')];
    problems.push(...textProblems(body, bodyPath, { draft, limit: templateLimits.carouselCardBody }));
  }
  if (buttons.length === 0) problems.push({ path, code: 'required', message: 'Each card needs a button.' });
  return [...problems, ...buttonListProblems(buttons, [...path, at('BUTTONS'), 'buttons'], templateLimits.carouselCardButtons)];
}

function make(components: readonly TemplateComponent[]): string {
  return components
    .map((component) => `${typeOf(component)} ${component.format ?? ''} ${component.buttons?.map(typeOf).join('+') ?? ''}`)
    .join('|');
}
