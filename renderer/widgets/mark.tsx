/** The product's mark: a paper that is ready, with its seal. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path
        d="M5 3.75h9.25L19 8.5v11.75a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V4.75a1 1 0 0 1 1-1Z"
        fill="var(--surface)"
        stroke="var(--accent)"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path
        d="m7.5 11.75 2.75 2.75 5-5.25"
        stroke="var(--accent)"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="17.25" cy="18" r="4" fill="var(--seal)" stroke="var(--paper)" strokeWidth="1.25" />
    </svg>
  );
}
