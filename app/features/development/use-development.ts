import { developmentText } from "#app/text/development.ts";
import { useText } from "#app/text/use-text.ts";

export const useDevelopmentText = () => useText(developmentText);
