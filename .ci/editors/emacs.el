;;; emacs --batch -L docs/editors -l emacs.el: ASK says what to do, FILES what to open; prints JSON to OUT.  -*- lexical-binding: t -*-
;; -Q leaves out what Debian installs.
(dolist (folder (file-expand-wildcards "/usr/share/emacs/site-lisp/elpa/*"))
  (add-to-list 'load-path folder))
(require 'json)
(require 'yaml-mode)
(require 'airclass)
(setq eglot-sync-connect 30 eglot-autoshutdown nil eglot-report-progress nil
      eglot-confirm-server-initiated-edits nil make-backup-files nil create-lockfiles nil)

(defvar airclass-published 0)
(defun airclass-count (&rest _) (setq airclass-published (1+ airclass-published)))
(advice-add 'eglot-handle-notification :after #'airclass-count)

(defun airclass-wait (seconds)
  (let ((until (+ (float-time) seconds)))
    (while (< (float-time) until) (accept-process-output nil 0.05))))

(defun airclass-settle ()
  (let ((before -1))
    (while (/= before airclass-published)
      (setq before airclass-published)
      (airclass-wait 0.6))))

(defun airclass-open (file)
  (let ((buffer (find-file-noselect file)))
    (with-current-buffer buffer
      (unless (derived-mode-p 'yaml-mode) (yaml-mode))
      (unless (eglot-managed-p)
        (if (eglot-current-server) (eglot--maybe-activate-editing-mode)
          (apply #'eglot--connect (eglot--guess-contact)))))
    buffer))

(defun airclass-severity (type)
  (pcase type ('eglot-error 1) ('eglot-warning 2) (_ 3)))

(defun airclass-diagnostics (buffers)
  (cl-loop for buffer in buffers append
    (with-current-buffer buffer
      (flymake-mode 1)
      (flymake-start)
      (airclass-wait 0.2)
      (mapcar (lambda (one)
                (save-excursion
                  (goto-char (flymake-diagnostic-beg one))
                  `((file . ,buffer-file-name) (line . ,(line-number-at-pos))
                    (column . ,(1+ (- (point) (line-beginning-position))))
                    (severity . ,(airclass-severity (flymake-diagnostic-type one)))
                    (message . ,(flymake-diagnostic-text one)))))
              (flymake-diagnostics)))))

(defun airclass-at (word plus)
  (goto-char (point-min))
  (search-forward word)
  (goto-char (+ (match-beginning 0) plus)))

(let* ((files (split-string (getenv "FILES") "\n" t))
       (buffers (mapcar #'airclass-open files))
       (result nil))
  (airclass-settle)
  (if (equal (getenv "ASK") "diagnostics")
      (setq result (vconcat (airclass-diagnostics buffers)))
    (with-current-buffer (airclass-open (concat (getenv "ROOT") "/courses/p1.yaml"))
      (airclass-at "zhang" 1)
      (let* ((found (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot)))
             (places (mapcar (lambda (one)
                               (let ((place (xref-item-location one)))
                                 (format "%s:%s" (file-name-nondirectory (xref-location-group place)) (xref-location-line place))))
                             found))
             (completion (eglot-completion-at-point))
             (offered (all-completions "" (nth 2 completion))))
        (airclass-at "zhang" 1)
        (eglot-rename "zhang-min")
        (save-some-buffers t)
        (setq result `((jump . ,(vconcat places)) (offered . ,(vconcat (mapcar #'substring-no-properties offered))) (saved . t))))))
  (with-temp-file (getenv "OUT") (insert (json-encode result)))
  (let ((kill-emacs-hook nil)) (kill-emacs 0)))
