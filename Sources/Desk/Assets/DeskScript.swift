#if Desk
/// What the pages do besides, where scripts run (mã của trang); all of it also works without.
enum DeskScript {
    static let code: StaticString = #"""
        "use strict";
        (() => {
          // Pages that wait for something: the line is brought up to date, and the page opened when it is done.
          const line = document.getElementById("tien-do");
          if (line) {
            const look = async () => {
              try {
                const answer = await fetch("/tien-do", {credentials: "same-origin"});
                const state = await answer.json();
                if (!state.working) return location.reload();
                if (state.line) line.textContent = state.line;
                setTimeout(look, 500);
              } catch { setTimeout(look, 2000); }
            };
            setTimeout(look, 500);
          }

          const form = document.getElementById("tha");
          if (!form) return;
          const input = document.getElementById("chon"), folder = document.getElementById("chon-thu-muc");
          const told = document.getElementById("dang-nhan");
          folder.parentElement.hidden = false;
          let stopped = null;

          // One file after the other; what failed is told by its name.
          const send = async (files) => {
            if (stopped || files.length === 0) return;
            stopped = new AbortController();
            const failed = [];
            const stop = document.createElement("button");
            stop.type = "button";
            stop.textContent = form.dataset.stop;
            stop.addEventListener("click", () => stopped.abort());
            for (let index = 0; index < files.length && !stopped.signal.aborted; index++) {
              const [name, file] = files[index];
              let count = 0;
              told.textContent = form.dataset.words.replace(/#/g, () => String(count++ === 0 ? index + 1 : files.length)) + " ";
              told.append(stop);
              if (file.size > Number(form.dataset.most)) { failed.push(`${name}: ${form.dataset.large}`); continue; }
              try {
                const answer = await fetch("/tep/mot", {
                  method: "POST", body: file, credentials: "same-origin", signal: stopped.signal,
                  headers: {"X-Ten-Tep": encodeURIComponent(name), "Content-Type": "application/octet-stream"}
                });
                if (!answer.ok) failed.push(`${name}: ${form.dataset.failed}`);
              } catch { failed.push(`${name}: ${form.dataset.failed}`); }
            }
            stopped = null;
            if (failed.length === 0) return location.assign("/?xong=da-nhan");
            told.replaceChildren(...failed.flatMap((words) => [words, document.createElement("br")]));
          };

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
            for (const entry of entries) if (entry) await walk(entry, "", found);
            send(found);
          });
        })();
        """#
}
#endif
