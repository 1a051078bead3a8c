import { z } from 'zod';

/** The body of every refusal: Strapi's shape plus a stable `code`. */
export const errorResponse = z.object({
  data: z.null(),
  error: z.object({
    status: z.number().int(),
    name: z.string(),
    code: z.string(),
    message: z.string(),
    details: z.looseObject({}),
  }),
});
export type ErrorResponse = z.output<typeof errorResponse>;
