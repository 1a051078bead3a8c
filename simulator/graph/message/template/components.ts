import { GraphError } from '../../graph-error';
import { optionalList, textAt, unfit, onlyKeys, type Place } from '../../place';

const keysOf: Record<string, string[]> = {
  header: ['type', 'parameters'],
  body: ['type', 'parameters'],
  footer: ['type', 'parameters'],
  button: ['type', 'sub_type', 'index', 'parameters'],
  limited_time_offer: ['type', 'parameters'],
  carousel: ['type', 'cards'],
};

/** The components of a message, or of a card, by type: each one at most once, apart from buttons. */
export interface SentComponents {
  header: Place | undefined;
  body: Place | undefined;
  offer: Place | undefined;
  carousel: Place | undefined;
  buttons: Place[];
}

export function readComponents(parent: Place): SentComponents {
  const byType = new Map<string, Place[]>();
  for (const component of optionalList(parent, 'components') ?? []) {
    const type = typeOf(component);
    byType.set(type, [...(byType.get(type) ?? []), component]);
  }
  const only = (type: string): Place | undefined => {
    const [first, second] = byType.get(type) ?? [];
    if (second) throw new GraphError(132018, { details: `${type}: the component is given more than once` });
    return first;
  };
  return {
    header: only('header'),
    body: only('body'),
    offer: only('limited_time_offer'),
    carousel: only('carousel'),
    buttons: byType.get('button') ?? [],
  };
}

export function parametersOf(component: Place | undefined): Place[] {
  return component === undefined ? [] : (optionalList(component, 'parameters') ?? []);
}

function typeOf(component: Place): string {
  const given = textAt(component, 'type');
  const type = given.toLowerCase();
  const keys = Object.hasOwn(keysOf, type) ? keysOf[type] : undefined;
  if (keys === undefined) {
    const allowed = Object.keys(keysOf).map((each) => each.toUpperCase());
    throw unfit(`${component.path}['type']`, `must be one of {${allowed.join(', ')}} - got "${given}".`);
  }
  onlyKeys(component, keys);
  return type;
}
