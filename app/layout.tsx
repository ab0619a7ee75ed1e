import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { SANS_FONT, SERIF_FONT } from "@/app/fonts/addresses";
import { FIRST_SCRIPT, PAGE_SCRIPT } from "@/app/ui/scripts";
import "@/app/styles/tokens.css";
import "@/app/styles/components.css";
import "@/app/styles/entry.css";

export const metadata: Metadata = {
  title: { default: "What’s Known", template: "%s | What’s Known" },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f4f1ea" },
    { media: "(prefers-color-scheme: dark)", color: "#1a1b1e" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The first script sets a class and the theme before React sees the element.
    <html lang="en" data-scroll-behavior="smooth" suppressHydrationWarning>
      <head>
        {[SERIF_FONT, SANS_FONT].map((font) => (
          <link
            key={font}
            rel="preload"
            href={font}
            as="font"
            type="font/woff2"
            crossOrigin="anonymous"
          />
        ))}
        <script data-page="" dangerouslySetInnerHTML={{ __html: FIRST_SCRIPT }} />
      </head>
      <body>
        {children}
        <script data-page="" dangerouslySetInnerHTML={{ __html: PAGE_SCRIPT }} />
      </body>
    </html>
  );
}
