import { useEffect, useRef, type RefObject } from 'react';

/** When another template was chosen, the first field that is empty takes the focus; not with a finger, whose keyboard would cover all. */
export function useFocusMissing(form: RefObject<HTMLElement>, template: string, missing: readonly string[]): void {
  const first = useRef(missing);
  first.current = missing;
  useEffect(() => {
    if (window.matchMedia('(pointer: coarse)').matches) return undefined;
    const frame = requestAnimationFrame(() => {
      const [key] = first.current;
      const field = key === undefined ? null : form.current?.querySelector(`[data-template-field="${CSS.escape(key)}"]`);
      const target = field?.matches('input') ? field : field?.querySelector('input:not([hidden]), button');
      if (target instanceof HTMLElement) target.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [form, template]);
}
