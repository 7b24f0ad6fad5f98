import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useClient } from '../app/client-context.ts';
import { useObjectUrl } from '../intake/use-object-url.ts';
import type { Size } from './view-transform.ts';

interface LoadedPicture extends Size {
  readonly url: string;
}

export interface Preview {
  /** The upright picture, `null` while it is on its way. */
  readonly picture: LoadedPicture | null;
  readonly error: unknown;
  readonly retry: () => void;
}

/**
 * The upright picture of a stored file, at most `edge` pixels on its longer side: one page, counted from 0, or all
 * below each other.
 */
export function usePreview(fileId: string, edge: number, page?: number): Preview {
  const client = useClient();
  const preview = useQuery({
    queryKey: ['preview', fileId, edge, page],
    queryFn: ({ signal }) => client.files.preview({ fileId, maximumEdge: edge, page }, { signal }),
    enabled: fileId !== '',
    // A stored file never changes.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  const url = useObjectUrl(preview.data?.file ?? null);
  const [picture, setPicture] = useState<LoadedPicture | null>(null);
  const [broken, setBroken] = useState<unknown>(null);

  useEffect(() => {
    if (url === null) return;
    let isOver = false;
    const image = new Image();
    image.src = url;
    image.decode().then(
      () => {
        if (!isOver) setPicture({ url, width: image.naturalWidth, height: image.naturalHeight });
      },
      (error: unknown) => {
        if (!isOver) setBroken(error);
      },
    );
    return () => {
      isOver = true;
      setPicture(null);
      setBroken(null);
    };
  }, [url]);

  return { picture, error: preview.error ?? broken, retry: () => void preview.refetch() };
}
