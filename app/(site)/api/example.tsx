import type { Example } from "@/lib/published/api/for-people";

/** Something to ask: as a command, and as a link that opens it. */
export function ApiExample({ what, address, options }: Example & { options?: string }) {
  return (
    <div className="ask">
      <p>
        {what}{" "}
        <a href={address} rel="nofollow">
          Open it<span className="vh">: {what}</span>
        </a>
      </p>
      <pre>
        <code>{`curl ${options ? `${options} ` : ""}'${address}'`}</code>
      </pre>
    </div>
  );
}

export function ApiExamples({ examples }: { examples: Example[] }) {
  return examples.map((example) => <ApiExample key={example.address} {...example} />);
}
