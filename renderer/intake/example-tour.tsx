/** For an example case: four steps from photos to letter. Nothing for other cases. */
export function ExampleTour() {
  return null;
}
