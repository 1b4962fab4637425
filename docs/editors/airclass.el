;;; airclass.el --- AirClass in Emacs with eglot -*- lexical-binding: t -*-

;; Needs eglot (part of Emacs 29 and newer, before that from ELPA) and a mode for YAML (yaml-mode, or yaml-ts-mode of
;; Emacs 29). Put this file where Emacs finds it and write (require 'airclass) into init.el.
;; 需要 eglot（Emacs 29 起自带，之前从 ELPA 安装）和 YAML 的模式；放进 load-path，在 init.el 中写 (require 'airclass)。

(require 'cl-lib)
(require 'project)
(require 'eglot)

(defun airclass-root (folder)
  "The folder of the AirClass project that FOLDER is in, or nil."
  (locate-dominating-file folder "project.yaml"))

(defun airclass-project (folder)
  "The AirClass project that FOLDER is in, for `project-find-functions'."
  (let ((root (airclass-root folder)))
    (and root (cons 'airclass (expand-file-name root)))))

(cl-defmethod project-root ((project (head airclass)))
  (cdr project))

(defun airclass-start ()
  "Start the language server in a file of an AirClass project."
  (when (and buffer-file-name (airclass-root default-directory))
    (eglot-ensure)))

(add-hook 'project-find-functions #'airclass-project)
(add-to-list 'eglot-server-programs '(yaml-mode . ("airclass" "lsp" "--stdio")))
(add-to-list 'eglot-server-programs '(yaml-ts-mode . ("airclass" "lsp" "--stdio")))
(add-hook 'yaml-mode-hook #'airclass-start)
(add-hook 'yaml-ts-mode-hook #'airclass-start)

(provide 'airclass)
;;; airclass.el ends here
