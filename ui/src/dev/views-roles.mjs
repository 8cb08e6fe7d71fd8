// What those see who may only look, or not even that.
const titled = (text) => async (page) => {
  await page.getByText(text).first().waitFor();
};
const as = (role, name, at, words) => ({
  name: `${role}-${name}`,
  as: role,
  at,
  act: titled(words),
});
const MIA = "/people/pupil-1";

export const ROLES = [
  as("office", "today", "/", "Enter returned forms"),
  as("office", "people", "/people", "Add a person"),
  as("office", "backups", "/backups", "Back up now"),
  as("dsl", "today", "/", "Due"),
  as("dsl", "people", "/people", "pupils"),
  as("dsl", "consents", "/consents", "With your role you look at the answers"),
  as("dsl", "person-details", `${MIA}?tab=details`, "To have something put right"),
  as("dsl", "person-contacts", `${MIA}?tab=contacts`, "Has parental responsibility"),
  as("lead", "classes", "/school?tab=classes", "Year group"),
  as("governor", "figures", "/figures", "Figures"),
  as("governor", "not-yours", "/people", "This page is not for your log-in"),
  as("governor", "safety", "/safety", "What is protected"),
];
