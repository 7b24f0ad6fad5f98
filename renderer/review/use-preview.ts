import { useQuery } from '@tanstack/react-query';
import { useClient } from '../app/client-context.ts';
import { useObjectUrl } from '../intake/use-object-url.ts';

export interface Preview {
  /** Address of the upright picture, `null` while it is on its way. */
  readonly url: string | null;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The upright picture of a stored file, at most `edge` pixels on its longer side. */
export function usePreview(fileId: string, edge: number): Preview {
  const client = useClient();
  const preview = useQuery({
    queryKey: ['preview', fileId, edge],
    queryFn: ({ signal }) => client.files.preview({ fileId, maximumEdge: edge }, { signal }),
    enabled: fileId !== '',
    // A stored file never changes.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  const url = useObjectUrl(preview.data?.file ?? null);
  return { url, error: preview.error, retry: () => void preview.refetch() };
}
