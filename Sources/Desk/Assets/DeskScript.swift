#if Desk
/// What the pages do besides, where scripts run (mã của trang); all of it also works without.
enum DeskScript {
    static let code: StaticString = #"""
        "use strict";
        (() => {
          // The files that are being sent; what is dropped meanwhile waits its turn, and the page is not left.
          let sending = null;

          // Pages that wait for something: the line is brought up to date, and the page opened when it is done.
          const line = document.getElementById("tien-do");
          if (line) {
            const look = async () => {
              try {
                const answer = await fetch("/tien-do", {credentials: "same-origin"});
                const state = answer.ok ? await answer.json() : {};
                if (!state.working && !sending) return location.reload();
                if (state.line) line.textContent = state.line;
                setTimeout(look, 500);
              } catch { setTimeout(look, 2000); }
            };
            setTimeout(look, 500);
          }

          const form = document.getElementById("tha");
          if (!form) return;
          const input = document.getElementById("chon"), folder = document.getElementById("chon-thu-muc");
          const status = document.getElementById("dang-nhan");
          folder.parentElement.hidden = false;
          const words = (name, ...numbers) => form.dataset[name].replace(/#/g, () => String(numbers.shift()));
          const tell = (lines) => status.replaceChildren(...lines.flatMap((line) => [line, document.createElement("br")]));
          // Why one was not taken, as the page that comes instead says it.
          const reason = async (answer) => {
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            return page.querySelector("[role=alert], main p")?.textContent.trim() || form.dataset.failed;
          };

          // What systems leave in folders is no file of anybody's.
          const leftover = /(^|\/)(\.[^/]*|~\$[^/]*|thumbs\.db|desktop\.ini)$|(^|\/)__MACOSX\//i;
          addEventListener("beforeunload", (event) => { if (sending) event.preventDefault(); });

          // One file after the other; what failed is named, once the list is there anew.
          const send = async (files) => {
            files = files.filter(([name]) => !leftover.test(name));
            if (sending) return sending.push(...files);
            if (files.length === 0) return tell([form.dataset.none]);
            sending = files;
            const control = new AbortController(), notes = [];
            const stop = document.createElement("button");
            stop.type = "button";
            stop.textContent = form.dataset.stop;
            stop.addEventListener("click", () => control.abort());
            let received = 0, index = 0;
            for (; index < sending.length && !control.signal.aborted; index++) {
              const [name, file] = sending[index];
              status.replaceChildren(words("words", index + 1, sending.length) + " ", stop);
              if (file.size > Number(form.dataset.most)) { notes.push(`${name}: ${form.dataset.large}`); continue; }
              try {
                const answer = await fetch("/tep/mot", {
                  method: "POST", body: file, credentials: "same-origin", signal: control.signal,
                  headers: {"X-Ten-Tep": encodeURIComponent(name), "Content-Type": "application/octet-stream"}
                });
                if (!answer.ok) {
                  notes.push(`${name}: ${await reason(answer)}`);
                } else if ((await answer.json()).new) {
                  received++;
                } else {
                  notes.push(`${name}: ${form.dataset.known}`);
                }
              } catch {
                if (!control.signal.aborted) notes.push(`${name}: ${form.dataset.failed}`);
              }
            }
            if (control.signal.aborted) notes.unshift(words("stopped", received, sending.length));
            sending = null;
            input.value = folder.value = "";
            if (received === 0) return tell(notes);
            if (notes.length > 0) sessionStorage.setItem("tep", JSON.stringify(notes));
            location.assign("/?xong=da-nhan");
          };
          const noted = sessionStorage.getItem("tep");
          sessionStorage.removeItem("tep");
          if (noted) tell(JSON.parse(noted));

          const pathOf = (file) => [file.webkitRelativePath || file.name, file];
          form.addEventListener("submit", (event) => { event.preventDefault(); send(Array.from(input.files, pathOf)); });
          input.addEventListener("change", () => send(Array.from(input.files, pathOf)));
          folder.addEventListener("change", () => send(Array.from(folder.files, pathOf)));

          // Folders that are dropped are walked through.
          const walk = async (entry, prefix, found) => {
            if (entry.isFile) {
              found.push([prefix + entry.name, await new Promise((done, fail) => entry.file(done, fail))]);
            } else if (entry.isDirectory) {
              const reader = entry.createReader();
              for (;;) {
                const part = await new Promise((done, fail) => reader.readEntries(done, fail));
                if (part.length === 0) break;
                for (const child of part) await walk(child, `${prefix}${entry.name}/`, found);
              }
            }
          };
          for (const kind of ["dragenter", "dragover"]) {
            document.addEventListener(kind, (event) => { event.preventDefault(); form.classList.add("over"); });
          }
          document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) form.classList.remove("over"); });
          document.addEventListener("drop", async (event) => {
            event.preventDefault();
            form.classList.remove("over");
            const entries = Array.from(event.dataTransfer.items, (item) => item.webkitGetAsEntry && item.webkitGetAsEntry());
            const found = [];
            for (const entry of entries) {
              // A folder that cannot be read is reported, and what was found of it sent all the same.
              try { if (entry) await walk(entry, "", found); } catch { tell([`${entry.name}: ${form.dataset.failed}`]); }
            }
            if (found.length > 0 || status.textContent === "") send(found);
          });
        })();
        """#
}
#endif
