import { lazy, Suspense } from 'react';

import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes, useMatch } from 'react-router-dom';

import { pluginRoot } from './components/page/page-links';
import { usePageLinks } from './components/page/use-page-links';
import { useText } from './components/use-text';

const InboxPage = lazy(() => import('./features/inbox/InboxPage').then(({ InboxPage: Component }) => ({ default: Component })));
const TemplatesPage = lazy(() =>
  import('./features/templates/TemplatesPage').then(({ TemplatesPage: Component }) => ({ default: Component })),
);
const TemplateEditorPage = lazy(() =>
  import('./features/templates/TemplateEditorPage').then(({ TemplateEditorPage: Component }) => ({ default: Component })),
);
const MessageObjectsPage = lazy(() =>
  import('./features/message-objects/MessageObjectsPage').then(({ MessageObjectsPage: Component }) => ({ default: Component })),
);
const MessageObjectEditorPage = lazy(() =>
  import('./features/message-objects/MessageObjectEditorPage').then(({ MessageObjectEditorPage: Component }) => ({ default: Component })),
);

const AssistantsPage = lazy(() =>
  import('./features/assistants/AssistantsPage').then(({ AssistantsPage: Component }) => ({ default: Component })),
);
const AssistantEditorPage = lazy(() =>
  import('./features/assistants/AssistantEditorPage').then(({ AssistantEditorPage: Component }) => ({ default: Component })),
);
const RunsPage = lazy(() => import('./features/assistants/RunsPage').then(({ RunsPage: Component }) => ({ default: Component })));

/** `/plugins/whatsapp/*`: each page is loaded when it is opened. */
export function App() {
  const t = useText();
  return (
    <Suspense fallback={<Page.Loading>{t('page.loading')}</Page.Loading>}>
      <Routes>
        <Route path="templates" element={<TemplatesPage />} />
        <Route path="templates/:name" element={<TemplateEditorPage />} />
        <Route path="message-objects" element={<MessageObjectsPage />} />
        <Route path="message-objects/:documentId" element={<MessageObjectEditorPage />} />
        <Route path="assistants" element={<AssistantsPage />} />
        <Route path="assistants/:documentId/runs" element={<RunsPage />} />
        <Route path="assistants/:documentId/playground?" element={<AssistantEditorPage />} />
        <Route path="*" element={<InboxOrFirstPage />} />
      </Routes>
    </Suspense>
  );
}

/** The menu leads to the inbox; who may only see other pages is led on to the first of them. */
function InboxOrFirstPage() {
  const { links, isLoading } = usePageLinks();
  const isRoot = useMatch(pluginRoot) !== null;
  const [first] = links;
  if (isRoot && !isLoading && first && first.key !== 'inbox') return <Navigate to={first.to} replace />;
  return <InboxPage />;
}
