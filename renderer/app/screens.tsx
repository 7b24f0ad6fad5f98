import { useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { messages } from '../../shared/messages/index.ts';
import { Editor } from '../editor/editor.tsx';
import { Home } from '../home/home.tsx';
import { Trash } from '../home/trash.tsx';
import { MessageDraftProvider } from '../message/message-draft-provider.tsx';
import { MessageScreen } from '../message/message-screen.tsx';
import { Platform } from '../platforms/platform.tsx';
import { Platforms } from '../platforms/platforms.tsx';
import { safetyAddress, sectionAt } from '../vault/safety-address.ts';
import { SafetyScreen } from '../vault/safety-screen.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

/** Which screen belongs to which address. An unknown address leads home. */
export function Screens() {
  const [location] = useLocation();
  return (
    <ErrorBoundary resetKey={location}>
      <MessageDraftProvider>
        <Switch>
          <Route path="/">
            <Home />
          </Route>
          <Route path="/trash">
            <Trash />
          </Route>
          <Route path="/message/:caseId?">
            {({ caseId = '' }) => <MessageScreen key={caseId} caseId={caseId} />}
          </Route>
          <Route path="/platforms">
            <Platforms />
          </Route>
          <Route path="/platforms/:id">{({ id }) => <Platform key={id} id={id} />}</Route>
          <Route path={`${safetyAddress}/:section?`}>
            {({ section }) => <SafetyScreen section={sectionAt(section)} />}
          </Route>
          <Route path="/cases/:id/:part?">{({ id, part }) => <Editor key={id} id={id} part={part} />}</Route>
          <Route>
            <Unknown />
          </Route>
        </Switch>
      </MessageDraftProvider>
    </ErrorBoundary>
  );
}

function Unknown() {
  const [, navigate] = useLocation();
  useEffect(() => navigate('/', { replace: true }), [navigate]);
  return <p className="visually-hidden">{messages.app.notFound}</p>;
}
