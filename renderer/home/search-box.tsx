import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { acceptsTyping } from '../widgets/accepts-typing.ts';

const text = messages.home.search;
const pauseBeforeSearch = 200;

/** Searches after a short pause, and never while an input method is composing. `/` jumps here. */
export function SearchBox({ onSearch }: { onSearch: (query: string) => void }) {
  const [typed, setTyped] = useState('');
  const [composing, setComposing] = useState(false);
  const input = useRef<InputRef>(null);

  useEffect(() => {
    if (composing) return;
    const timer = setTimeout(() => onSearch(typed.trim()), typed === '' ? 0 : pauseBeforeSearch);
    return () => clearTimeout(timer);
  }, [typed, composing, onSearch]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.isComposing || acceptsTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <Input
      ref={input}
      className="home-search"
      type="search"
      role="searchbox"
      aria-label={text.label}
      placeholder={text.placeholder}
      prefix={<SearchOutlined />}
      suffix={typed === '' ? <kbd aria-hidden>/</kbd> : undefined}
      allowClear
      maxLength={200}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  );
}
