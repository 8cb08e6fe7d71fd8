// A step that needs a reason: what is asked, and what is done with the answer.
export type Asked = {
  title: string;
  words: string;
  action: string;
  danger?: boolean;
  take: (reason: string) => Promise<unknown>;
};
