import { LocationFields } from '../../../components/content-fields/LocationFields';
import { ListFields } from '../../../components/content-fields/ListFields';
import type { ContentErrors } from '../../../components/content-fields/problem';
import { ReplyButtonsFields } from '../../../components/content-fields/ReplyButtonsFields';
import type { WhenTapped } from '../../../components/content-fields/when-tapped';
import { UrlButtonFields } from '../../../components/content-fields/UrlButtonFields';
import type { ContentDraft } from '../model/content-draft';
import { FileKindFields } from './FileKindFields';
import { PeopleFields } from './PeopleFields';
import { TextKindFields } from './TextKindFields';

interface ContentFieldsProps {
  readonly draft: ContentDraft;
  readonly errors: ContentErrors;
  readonly onChange: (draft: ContentDraft) => void;
  readonly whenTapped: WhenTapped | undefined;
}

/** The fields of a kind: a mapping and nothing else. */
export function ContentFields({ draft, errors, onChange, whenTapped }: ContentFieldsProps) {
  switch (draft.kind) {
    case 'text':
    case 'location_request_message':
    case 'request_contact_info':
      return <TextKindFields draft={draft} errors={errors} onChange={onChange} />;
    case 'image':
    case 'video':
    case 'document':
    case 'audio':
    case 'sticker':
      return <FileKindFields draft={draft} errors={errors} onChange={onChange} />;
    case 'location':
      return <LocationFields value={draft.value} errors={errors} onChange={(value) => onChange({ ...draft, value })} />;
    case 'contacts':
      return <PeopleFields people={draft.contacts} errors={errors} onChange={(contacts) => onChange({ ...draft, contacts })} />;
    case 'button':
      return (
        <ReplyButtonsFields
          value={draft.value}
          errors={errors}
          whenTapped={whenTapped}
          onChange={(value) => onChange({ ...draft, value })}
        />
      );
    case 'list':
      return <ListFields value={draft.value} errors={errors} whenTapped={whenTapped} onChange={(value) => onChange({ ...draft, value })} />;
    case 'cta_url':
      return <UrlButtonFields value={draft.value} errors={errors} onChange={(value) => onChange({ ...draft, value })} />;
  }
}
