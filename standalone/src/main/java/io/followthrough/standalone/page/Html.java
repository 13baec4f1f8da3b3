package io.followthrough.standalone.page;

import org.springframework.web.util.HtmlUtils;

/** The frame that all pages here share. */
final class Html {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s · Followthrough</title>
            <style>
              :root { color-scheme: light dark; --line: #8884; --soft: #8882; --accent: #0b6e5f; }
              @media (prefers-color-scheme: dark) { :root { --accent: #5fd3bf; } }
              body { font: 16px/1.55 system-ui, sans-serif; max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
              h1 { font-size: 1.6rem; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
              a { color: var(--accent); } nav { margin-bottom: 1.5rem; }
              table { border-collapse: collapse; width: 100%%; }
              th, td { text-align: left; padding: .45rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
              pre, code { font: .875rem/1.5 ui-monospace, monospace; }
              pre { background: var(--soft); padding: .8rem 1rem; border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; }
              iframe { width: 100%%; height: 24rem; border: 1px solid var(--line); border-radius: 6px; background: #fff; }
              input { font: inherit; padding: .35rem .5rem; min-width: 18rem; } button { font: inherit; padding: .35rem .8rem; }
              .quiet { opacity: .7; }
            </style>
            </head>
            <body>
            %s
            </body>
            </html>
            """;

    private Html() {}

    static Response page(String title, String body) {
        return Response.html(PAGE.formatted(escaped(title), body));
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
