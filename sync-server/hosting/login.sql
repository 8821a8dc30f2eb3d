-- Run as the owner after RUN_MODE=migrate, again and again: the login of the server, with today's password.
\getenv password SERVER_PASSWORD
SELECT 'CREATE ROLE quay_server LOGIN'
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'quay_server') \gexec
ALTER ROLE quay_server PASSWORD :'password';
GRANT quay_app, quay_operator TO quay_server;
