import { messageLimits } from '../../../../../contracts/message-limits';
import { contactProblems } from '../../../components/content-fields/contact';
import { listProblems } from '../../../components/content-fields/list';
import { locationProblems } from '../../../components/content-fields/location';
import { errorsOf, firstOfSame, textProblem, type ContentErrors, type ContentProblem } from '../../../components/content-fields/problem';
import { replyButtonsProblems } from '../../../components/content-fields/reply-buttons';
import { urlButtonProblems } from '../../../components/content-fields/url-button';
import type { FileDraft } from '../../../components/media/file-draft';
import type { ContentDraft } from './content-draft';
import { elementsOf } from './elements';

/** What is wrong, by field, in words of the reader's language. The schema has the last word: `schemaProblems`. */
export function draftProblems(draft: ContentDraft): ContentErrors {
  switch (draft.kind) {
    case 'text':
      return errorsOf({ body: textProblem(draft.body, { limit: messageLimits.textBody, isRequired: true }) });
    case 'image':
    case 'video':
      return errorsOf({ file: fileProblem(draft.file), caption: captionProblem(draft.caption) });
    case 'document':
      return errorsOf({
        file: fileProblem(draft.file),
        caption: captionProblem(draft.caption),
        filename: textProblem(draft.filename, { limit: messageLimits.filename }),
      });
    case 'audio':
    case 'sticker':
      return errorsOf({ file: fileProblem(draft.file) });
    case 'location':
      return locationProblems(draft.value);
    case 'contacts':
      return Object.fromEntries(
        draft.contacts.flatMap(({ value }, index) =>
          Object.entries(contactProblems(value)).map(([field, problem]) => [`contacts.${index}.${field}`, problem]),
        ),
      );
    case 'button':
      return { ...replyButtonsProblems(draft.value), ...idProblems(draft, messageLimits.replyButtonId) };
    case 'list':
      return { ...listProblems(draft.value), ...idProblems(draft, messageLimits.listRowId) };
    case 'cta_url':
      return urlButtonProblems(draft.value);
    case 'location_request_message':
    case 'request_contact_info':
      return errorsOf({ body: textProblem(draft.body, { limit: messageLimits.interactiveBody, isRequired: true }) });
  }
}

function fileProblem(file: FileDraft | null): ContentProblem | null {
  return file === null ? { code: 'required' } : null;
}

function captionProblem(caption: string): ContentProblem | null {
  return textProblem(caption, { limit: messageLimits.caption });
}

/** Meta tells by it what was tapped, so each must differ. */
function idProblems(draft: ContentDraft, limit: number): ContentErrors {
  const elements = elementsOf(draft);
  const ids = elements.map(({ id }) => id);
  return errorsOf(
    Object.fromEntries(
      elements.map(({ field, id }, index) => [
        `${field}.id`,
        textProblem(id, { limit, isRequired: true }) ?? (firstOfSame(ids, index) === null ? null : { code: 'repeated', where: null }),
      ]),
    ),
  );
}
