"""`Portal` → pages: values first, HTML by the templates of ``theme/`` last."""
