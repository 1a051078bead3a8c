import { z } from 'zod';

import { assistantDraft } from '../../../../../contracts/assistant';

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Between what a number of the form must lie, such as `limits.stepsPerTurn`: read from the contract, where they are said once. */
export function boundsOf(field: string): Bounds {
  const found = field.split('.').reduce<z.core.$ZodType | null>((schema, key) => partOf(schema, key), assistantDraft);
  const number = found && inner(found);
  return number instanceof z.ZodNumber
    ? { min: number.minValue ?? 0, max: number.maxValue ?? Number.MAX_SAFE_INTEGER }
    : { min: 0, max: Number.MAX_SAFE_INTEGER };
}

function partOf(schema: z.core.$ZodType | null, key: string): z.core.$ZodType | null {
  const object = schema && inner(schema);
  return object instanceof z.ZodObject ? ((object.shape as Record<string, z.core.$ZodType>)[key] ?? null) : null;
}

/** Without its defaults. */
function inner(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodNullable) {
    return inner(schema.def.innerType);
  }
  return schema;
}
