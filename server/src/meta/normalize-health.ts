import type { EntityHealth } from '../../../domain/health/entity-troubles';
import { asArray, asNumber, asObject, asText } from './wire';

/** The entities of Meta's `health_status` (reference section 9); what is not understood is left out. */
export function normalizeHealth(value: unknown): EntityHealth[] {
  return asArray(asObject(value)?.entities).flatMap((each) => {
    const entity = asObject(each);
    const type = asText(entity?.entity_type);
    const canSend = asText(entity?.can_send_message);
    if (!entity || type === null || canSend === null) return [];
    return [
      {
        type,
        id: asText(entity.id) ?? '',
        canSend,
        errors: asArray(entity.errors).map((told) => {
          const error = asObject(told);
          return {
            code: asNumber(error?.error_code),
            description: asText(error?.error_description) ?? '',
            solution: asText(error?.possible_solution) ?? '',
          };
        }),
        info: asArray(entity.additional_info).flatMap((told) => asText(told) ?? []),
      },
    ];
  });
}
