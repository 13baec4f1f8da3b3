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
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/kit/look.css">
            <style>
              #bar > div, main { max-width: 69rem; } h1 { margin-bottom: .25rem; } h2 { margin: 1.8rem 0 .6rem; }
              main nav { margin-bottom: 1rem; }
              table { border-collapse: collapse; width: 100%%; }
              th, td { text-align: left; padding: .45rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
              pre, code { font: .85rem/1.5 ui-monospace, monospace; }
              pre { background: var(--card); border: 1px solid var(--line); padding: .8rem 1rem; border-radius: var(--round); white-space: pre-wrap; overflow-wrap: anywhere; }
              td:first-child { overflow-wrap: normal; }
              iframe { width: 100%%; height: 24rem; border: 1px solid var(--line); border-radius: var(--round); background: #fff; }
              form { display: flex; gap: .5rem; max-width: 30rem; margin: .8rem 0; }
              @media (max-width: 50rem) {
                .mails thead { display: none; }
                .mails tr { display: grid; padding: .5rem 0; border-bottom: 1px solid var(--line); }
                .mails td { border: 0; padding: .1rem 0; }
                .mails td:last-child { order: -1; font-weight: 600; }
              }
              .quiet { color: var(--faint); }
              .tiles { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%%, 14.5rem), 1fr)); margin-top: 1.2rem; }
              .tiles a { display: block; color: inherit; text-decoration: none; }
              .tiles a:hover { border-color: var(--accent); }
              .tiles b { display: block; font-size: 1.1rem; color: var(--accent); }
              .tiles span { color: var(--faint); }
            </style>
            </head>
            <body>
            <header id="bar"><div><a class="brand" href="/">Followthrough</a>
            <nav aria-label="Pages"><a href="/">Start</a><a href="/mailbox">Mailbox</a></nav></div></header>
            <main>
            %s
            </main>
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
